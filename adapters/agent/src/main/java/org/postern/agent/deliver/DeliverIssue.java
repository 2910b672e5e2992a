// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver;

import org.postern.agent.RefusingIssue;
import org.postern.document.IssueWords;

/** What keeps something from being collected or handed on, each with its stable code; listed in docs/adapters-out.md. */
public enum DeliverIssue implements RefusingIssue {
    NO_PLACE(8200, "Nothing says where this sink delivers to.", "Give it one of: folder, sftp, mail."),
    NO_FORM(8201, "\"{0}\" is no form in which something is delivered.", "There are: json, pdf, xml."),
    BAD_ELEMENT(8202, "\"{0}\" cannot be the name of an XML element.", "Use letters, digits, '-', '_' and '.'."),
    BAD_SOURCE(
            8203,
            "This entry says {0} of where its value comes from.",
            "Give exactly one of: from, envelope, manifest, value, each."),
    MAPPING(8204, "The mapping of the records is no usable file: {0}.", "Mend it; 'agent check' lists what is wrong."),
    NOBODY_TAKES_IT(
            8210,
            "An envelope was collected that no sink takes.",
            "It is kept. Give a sink its unit and type, or one that takes everything."),
    UNREADABLE_HERE(
            8211,
            "An envelope that is kept here cannot be opened any more: {0}.",
            "Put the decryption key back with which it was collected."),
    FOLDER(
            8212,
            "The folder of a sink cannot be written.",
            "Check that it exists, its rights and the room on its disk."),
    MEMORY(8213, "The agent's own folder cannot be read or written.", "Check its rights and the room on its disk."),
    NOT_COLLECTED(8214, "The mailbox was not emptied: {0}.", "It is tried again."),
    NOT_OPENED(8215, "An envelope could not be opened: {0}.", "The gateway was told. Ring its operator."),
    MAIL_ADDRESS(
            8220,
            "The recipient's address is not among those that are allowed.",
            "Add it to \"allowed\" once somebody has rung and verified it."),
    MAIL_CERTIFICATE(
            8221,
            "The recipient's certificate is not fit to encrypt for: {0}.",
            "Get the mailbox's own, valid certificate, and the authority it comes from."),
    MAIL_SERVER(8222, "The mail server did not take the message.", "Check address, sign-in and the server's log."),
    MAIL_SIGNER(8223, "Mail cannot be signed: {0}.", "Give the certificate and key of the sending mailbox."),
    NOT_ACKNOWLEDGED(
            8230,
            "What was said to be read could not be told to the gateway: {0}.",
            "It is told again, if the gateway may still take it."),
    BAD_ROLE(8231, "The role of a reader is not lower-case words joined by hyphens.", "Write e.g. duty-sergeant."),
    LISTENER(
            8240,
            "The push address cannot be opened: {0}.",
            "Check port, bind, certificate and passphrase below receive."),
    NOT_OUR_GATEWAY(
            8241,
            "Somebody pushed who is not the gateway, or whose certificate is not valid now.",
            "Nothing was read. Tell the gateway's operator if it was the gateway."),
    NOT_AN_ENVELOPE(
            8242,
            "This is no push of an envelope.",
            "POST it as application/pkcs7-mime to the agreed path, its id in the header Postern-Envelope."),
    PUSH_TOO_LARGE(8243, "What was pushed is larger than any envelope.", "Ask the gateway's operator.");

    private final IssueWords words;

    DeliverIssue(int number, String text, String fix) {
        this.words = IssueWords.error("PST-" + number, text, fix);
    }

    @Override
    public IssueWords words() {
        return words;
    }
}
