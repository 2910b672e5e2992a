// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

/**
 * One field that waits for a person on the sender's side.
 *
 * @param pointer RFC 6901 pointer into the document; empty for the document or the manifest as a whole
 * @param path    schema path without indices
 * @param code    stable, e.g. {@code PST-3001}
 * @param reason  in plain words, without any value
 */
public record HeldField(String pointer, String path, Kind kind, String code, String reason) {

    /** Why it waits. */
    public enum Kind {
        /** A withheld value was found in it. */
        LEAK("leak"),
        /** The narrative redactor could not or would not decide. */
        RECOGNISER("recogniser"),
        /** It is withheld, and the harm is so serious that somebody must look. */
        SERIOUS_HARM("serious-harm"),
        /** The protocol shares case by case; the pointer is that of the whole document. */
        RELEASE("release");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    static HeldField of(String pointer, String path, Kind kind, RedactionCode code) {
        return new HeldField(pointer, path, kind, code.code(), code.text());
    }
}
