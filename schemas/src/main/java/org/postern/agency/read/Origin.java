// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

/** Where in the registry's files something stands; lines are 1-based, 0 means the whole file. */
record Origin(String file, int line) {

    static final Origin FOLDER = new Origin("", 0);

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
