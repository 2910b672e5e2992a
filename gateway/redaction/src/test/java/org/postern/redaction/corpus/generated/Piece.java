// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus.generated;

/**
 * A part of a narrative in the making.
 *
 * @param label class of an identifier, {@link #KEEP} for a word that must stay, empty for other text
 */
record Piece(String text, String label) {

    static final String KEEP = "keep";

    static Piece plain(String text) {
        return new Piece(text, "");
    }

    boolean isPlain() {
        return label.isEmpty();
    }

    boolean isName() {
        return label.startsWith("PERSON");
    }

    Piece with(String changed) {
        return new Piece(changed, label);
    }
}
