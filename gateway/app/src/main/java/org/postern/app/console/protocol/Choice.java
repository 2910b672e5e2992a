// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

/** One thing to choose in a form. */
record Choice(String value, String label, String hint) {

    Choice(String value, String label) {
        this(value, label, "");
    }
}
