// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mail;

import org.postern.document.IssueKind;
import org.postern.document.IssueWords;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/** What is wrong with mail servers and mails, each with its stable code; listed in docs/adapters.md. */
public enum MailIssue implements IssueKind {
    MAIL_SERVER(8150, "The mail server cannot be reached.", "Check that it runs and that address and port are right."),
    MAIL_TLS(
            8151,
            "There is no trusted connection to the mail server.",
            "Check \"trust\" below it, and that the name is that of its certificate; never go on without."),
    MAIL_SIGN_IN(8152, "The mail server does not sign this user in.", "Check the user and the password."),
    MAIL_REFUSED(
            8153,
            "The mail server did not do what it was asked.",
            "Check that the user may read and move messages, make folders, and send."),

    UNKNOWN_SENDER(
            8160,
            "We take no documents by e-mail from this address.",
            "Ask us to add your address and certificate, or send by another way that we agreed."),
    NOT_SIGNED(
            8161,
            "The message is not signed as a whole.",
            "Send it again, signed by S/MIME with the certificate that you gave us."),
    BAD_SIGNATURE(
            8162,
            "The signature of the message does not verify: it was changed on its way, or uses an algorithm that is no"
                    + " longer good.",
            "Send it again, signed by S/MIME with SHA-256 or better."),
    OTHER_SIGNER(
            8163,
            "The certificate of the signature is not that of the sender, has run out, or is of an authority that we do"
                    + " not know.",
            "Sign with the certificate that you gave us, or send us your new one by another way."),
    NOT_ENCRYPTED(
            8164,
            "The message came in plain text, and it may hold personal data.",
            "Delete it where you keep what you sent; send it again by S/MIME, encrypted to our certificate."),
    NOT_OPENED(
            8165,
            "The message is encrypted, and what is in it could not be opened, or is not signed with the certificate that"
                    + " you gave us.",
            "Sign it with that certificate, then encrypt it to our present one, with AES."),
    NOTHING_ATTACHED(
            8166,
            "No sheet and no document is attached; what stands in the text of a message is never read.",
            "Attach the workbook, the CSV file or the JSON document."),
    MALFORMED(8167, "The message cannot be taken apart.", "Send it again as a new message, with fewer attachments."),
    SENT_BEFORE(
            8168,
            "The same signed message came before.",
            "Nothing needs to be done if you sent it once; otherwise send what is new as a new message."),
    NOT_ALL_READ(
            8169,
            "Not everything that was attached could be taken.",
            "Mend what is named and send it again; what was right has arrived."),
    NO_PERSONS(
            8170,
            "The second file, which says who the persons of the sheet are, is not attached.",
            "Attach both files of the export, under the names that we agreed.");

    private final IssueWords words;

    MailIssue(int number, String text, String fix) {
        this.words = IssueWords.error("PST-" + number, text, fix);
    }

    @Override
    public IssueWords words() {
        return words;
    }

    public Refusal refusal() {
        var issue = at("");
        return new Refusal(issue.code(), issue.text(), issue.fix());
    }

    public <T> Verdict<T> refuse() {
        return Verdict.refuse(refusal());
    }
}
