// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

/** The passphrase of key files: from the environment, so that it stands in no list of processes and no history. */
final class Passphrase {

    static final String VARIABLE = "POSTERN_PASSPHRASE";

    private Passphrase() {}

    /** Empty where none is given. */
    static char[] given() {
        String value = System.getenv(VARIABLE);
        return value == null ? new char[0] : value.toCharArray();
    }
}
