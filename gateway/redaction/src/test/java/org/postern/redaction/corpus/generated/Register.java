// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus.generated;

/**
 * A way of writing.
 *
 * @param templates sentences of which of the template sections it uses
 * @param joint what stands between two sentences
 * @param letters how it treats capitals
 * @param sloppiness one word in so many is mistyped; 0 for none
 */
record Register(String templates, String joint, Letters letters, int sloppiness) {

    enum Letters {
        AS_WRITTEN,
        LOWER,
        CAPITALS
    }

    static final Register[] ALL = {
        new Register("report", " ", Letters.AS_WRITTEN, 0),
        new Register("report", "\n- ", Letters.AS_WRITTEN, 80),
        new Register("report", ". ", Letters.CAPITALS, 0),
        new Register("log", "\n", Letters.AS_WRITTEN, 50),
        new Register("log", "\n", Letters.LOWER, 30),
        new Register("speech", " ", Letters.LOWER, 25),
        new Register("speech", "\n", Letters.LOWER, 20),
        new Register("speech", " ", Letters.AS_WRITTEN, 60),
    };

    boolean isLower() {
        return letters == Letters.LOWER;
    }
}
