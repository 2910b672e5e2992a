// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.setup;

import org.postern.agent.RefusingIssue;
import org.postern.document.IssueWords;

/** What is wrong with the agent's own file (agent.yaml), each with its stable code; listed in docs/adapters.md. */
public enum SetupIssue implements RefusingIssue {
    UNREADABLE(8100, "The file cannot be read.", "Check its name and that you may read it."),
    NOT_YAML(8101, "This is no YAML: {0}.", "Check indents, quotes and colons."),
    NOT_PLAIN(
            8102,
            "Anchors (&), aliases (*), tags (!) and several documents are not used here.",
            "Put a text that begins so in quotes."),
    UNKNOWN_KEY(8103, "There is no entry \"{0}\" here.", "{1}"),
    TWICE(8104, "\"{0}\" is given twice.", "Keep one of them."),
    MISSING(8105, "\"{0}\" is missing or empty.", "Add it."),
    NOT_A_TEXT(8106, "\"{0}\" is one plain value.", "Write one value behind the colon."),
    NOT_ENTRIES(8107, "\"{0}\" holds named entries.", "Write them one below the other, each as NAME: VALUE."),
    NOT_THE_SHAPE(8108, "\"{0}\" is not {1}.", "Write {1}."),
    NOT_ONE_OF(8109, "\"{0}\" is one of a few words.", "{1}"),
    NOT_ONE_WAY(8110, "Of {0} exactly one is given.", "Keep the one that is meant."),
    SECRET_IN_CLEAR(
            8111,
            "\"{0}\" is a secret and does not stand in this file.",
            "Write environment: NAME or file: NAME below it, and put the secret there."),
    NO_SECRET(8112, "The secret of \"{0}\" is not where the file says.", "Set the variable, or write the file."),
    NAME_TWICE(8113, "The name \"{0}\" is used twice.", "Give each its own name, since the memory hangs on it."),
    NO_SUCH_FILE(8114, "What \"{0}\" names does not exist.", "Check the path; it counts from the folder of this file."),
    OTHER_AGENCY(
            8115,
            "The identity stands for another agency than \"agency\" says.",
            "Give that agency's keys, or correct the id."),
    TOKEN_LIBRARY(
            8116,
            "The library of the token (PKCS#11) cannot be used.",
            "Check its path, that it is for this kind of machine, and that the token is in its slot."),
    TOKEN_PIN(8117, "The token does not open.", "Check its PIN; some tokens lock themselves after three wrong ones."),
    TOKEN_KEYS(
            8118,
            "A key of the token has no certificate of the agency, or is not usable.",
            "Put each certificate into the token under the same id as its key."),
    TOKEN_AGREEMENT(
            8119,
            "The token does not decrypt with the key of the decryption certificate: it is not that certificate's key, may not"
                    + " derive secrets (CKA_DERIVE), or the token keeps what it derives to itself.",
            "Make the key with the right to derive (pkcs11-tool --usage-derive), and let the token hand out derived secrets.");

    private final IssueWords words;

    SetupIssue(int number, String text, String fix) {
        this.words = IssueWords.error("PST-" + number, text, fix);
    }

    @Override
    public IssueWords words() {
        return words;
    }
}
