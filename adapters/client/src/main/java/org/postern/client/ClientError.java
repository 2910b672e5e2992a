// SPDX-License-Identifier: Apache-2.0
package org.postern.client;

import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/**
 * Every reason for which the client itself says no, each with its stable code (listed in docs/command-line.md) and with
 * what to do next. What the gateway or a library says keeps its own code.
 */
public enum ClientError {
    NO_GATEWAY(
            7001,
            "No gateway is named",
            "Give --gateway URL or set POSTERN_GATEWAY; or give --data DIR of a gateway that runs on this machine"),
    NO_IDENTITY(
            7002,
            "No identity is named",
            "Give --identity with the folder or file of your agency's keys, or set POSTERN_IDENTITY; or give --data DIR"
                    + " and --as AGENCY"),
    NO_TRUST(
            7003,
            "It is not said which authority is trusted",
            "Give --trust with the PEM file or folder of the authority's certificate and revocation list, or set"
                    + " POSTERN_TRUST"),
    NO_AGENCY(7004, "It is not said for which agency", "Give --as AGENCY; 'postern agencies TEXT' finds its id"),
    IDENTITY_UNREADABLE(
            7005,
            "The identity cannot be read",
            "Give a folder with sign, decrypt and client .key and .crt files, or a PEM or PKCS#12 file that holds them"),
    NO_IDENTITY_AT(
            7008,
            "There is no identity at %s",
            "Check the agency's id with 'postern agencies TEXT', or the data folder"),
    NO_KEY(
            7006,
            "The identity holds no key and certificate %s",
            "Add the pair to the identity, or give an identity that holds it"),
    OTHER_AGENCY(
            7007,
            "The identity does not stand for the agency that --as names",
            "Give that agency's identity, or leave --as out"),
    FILE_UNREADABLE(7010, "The file %s cannot be read", "Check its name and that you may read it"),
    TYPE_NOT_SAID(
            7011,
            "The document does not say what type it is",
            "Give --type, or let the document begin with its schema, such as \"schema\": \"rhi-summary/1\""),
    NO_SUCH_TYPE(7012, "There is no such document type", "The types are %s"),
    CANNOT_WRITE(7013, "The file %s cannot be written", "Check that the folder exists, is yours and has room"),
    NO_SUCH_AGENCY(7014, "There is no agency %s in the registry", "'postern agencies TEXT' finds an agency's id"),
    NOT_A_RECIPIENT(
            7015,
            "No protocol and no document leads to this recipient",
            "Leave --to out to see everybody to whom the document could go"),
    CONFIG_UNREADABLE(7016, "The configuration cannot be used:\n%s", "Mend what is named, or leave --config out"),
    OTHER_FILE(
            7017,
            "The gateway's file of this version is another than was expected; its SHA-256 is %s",
            "Read it with 'postern protocol show ID VERSION --out FILE', and sign only what you have read"),
    NO_SUCH_PRESET(7018, "There is no preset %s", "%s"),
    FOLDER_EXISTS(7019, "There is something at %s already", "Give the protocol another id, or name another folder"),
    NO_PROTOCOL(
            7027,
            "There is no sharing protocol in %s",
            "Name the folder of one, or the folder above such folders; 'postern protocol new' starts one"),
    UNREACHABLE(
            7020,
            "The gateway at %s cannot be reached",
            "Check that it runs and that address and port are right; 'postern serve' or 'postern demo' starts one here"),
    TLS(
            7021,
            "No trusted connection to the gateway at %s: %s",
            "Check --trust and the certificates' dates; never go on without"),
    CUT_OFF(7025, "The connection to the gateway was cut off", "Run the command again"),
    NOT_RUNNING(
            7026,
            "No gateway runs for the data folder %s",
            "Start one with 'postern serve' or 'postern demo', or give --gateway URL of one that runs elsewhere"),
    NOT_THE_API(
            7022,
            "What answers at %s is not Postern's API",
            "Check the address, and that client and gateway are of matching versions"),
    TOKEN_REFUSED(
            7023,
            "The gateway does not sign this agency in",
            "Check that the identity is the one registered, and inside its time"),
    NOTHING_ALLOWED(
            7024,
            "The gateway gives this agency no right to do this",
            "Ask the gateway's operator which document types the agency takes"),
    BAD_CHECKPOINT(
            7030, "The ledger's answer does not verify: %s", "Keep what you have and tell the gateway's operator"),
    OTHER_ISSUER_KEY(
            7031,
            "The key by which the issuer signed, %s, is not among those you named",
            "Ask the issuer whether that key was its own on the day; if it was not, the sign-in proves nothing"),
    NO_ISSUER_KEY(
            7032,
            "%s is no key of an issuer of sign-ins",
            "Give a key's thumbprint (RFC 7638, 43 characters), or a file with thumbprints, one a line, or with the key set"
                    + " that the issuer publishes"),
    NOT_BUILT(
            7040,
            "The gateway's program is not where this client is",
            "Run ./postern from the folder of the source, which builds it"),
    NOT_STARTED(7041, "The gateway did not start: %s", "Read %s, mend the cause and run the command again"),
    NO_DEMO(
            7042,
            "There are no demo documents in the configuration",
            "Give --config with a folder that has demo/demo.yaml"),
    CASES_FAILED(
            7043,
            "%s of %s documents did not come out as their cases expect",
            "See what is marked NOT above; on a used data folder, 'postern demo --data NEWFOLDER' starts afresh"),
    INTERNAL(7099, "This is a defect of the client: %s", "Report it with this line; it holds nothing of any document");

    private final String code;
    private final String text;
    private final String fix;

    ClientError(int number, String text, String fix) {
        this.code = "PST-" + number;
        this.text = text;
        this.fix = fix;
    }

    public String code() {
        return code;
    }

    /** What is said, with its places unfilled; for the manual. */
    public String words() {
        return text + ". " + fix + ".";
    }

    /** @param fillers for the places of text, then fix: names of files and agencies, never a value of a document */
    public Refusal refusal(Object... fillers) {
        int inText = (text.length() - text.replace("%s", "").length()) / 2;
        Object[] ofFix = java.util.Arrays.copyOfRange(fillers, Math.min(inText, fillers.length), fillers.length);
        return new Refusal(code, text.formatted(fillers) + ".", fix.formatted(ofFix) + ".");
    }

    public <T> Verdict<T> refuse(Object... fillers) {
        return Verdict.refuse(refusal(fillers));
    }
}
