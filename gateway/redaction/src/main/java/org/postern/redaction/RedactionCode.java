// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

/** The error codes of redaction and of the leak gate, with what each says to the sender's reviewer. */
public enum RedactionCode {
    LEAK("PST-3001", "A value that this recipient may not see stands in this field. Look at it before it goes."),
    TOO_LONG("PST-3002", "This text is longer than the redactor takes. Somebody must read it before it goes."),
    BROKEN("PST-3003", "The redactor could not finish this text. Somebody must read it before it goes."),
    TOO_LATE("PST-3011", "The redactor took too long over this text. Somebody must read it before it goes."),
    SERIOUS_HARM(
            "PST-3004",
            "A fact that helps to protect the child is hidden although harm is serious. Decide whether it must be shared."),
    MANIFEST("PST-3005", "A value that this recipient may not see would stand in the manifest. Nothing goes."),
    RESIDUE("PST-3006", "After redaction something like a name, number or address is still in this text."),
    HELD_WHOLE("PST-3007", "The sharing protocol holds the whole document when the gate stops a field."),
    UNKNOWN_LEAF("PST-3008", "The schema does not know this field, so nothing of it goes."),
    PSEUDONYM_KEY("PST-3009", "The pseudonym key of an agreement cannot be used."),
    RELEASE(
            "PST-3012",
            "By the sharing protocol a person looks at what would go, and says yes, before any of it goes."),
    DOUBTFUL(
            "PST-3013",
            "By the sharing protocol a person looks at this redacted text before it goes: the redactor is not sure of"
                    + " something in it, or every text is looked at."),
    WORD_LIST("PST-3010", "A word list is missing from this build.");

    private final String code;
    private final String text;

    RedactionCode(String code, String text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public String text() {
        return text;
    }
}
