// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

/**
 * Every reason for which this module says no, each with its stable code: 400x the envelope's outside, 401x the signature
 * and content, 403x certificates, 405x receipts, problem reports and acknowledgements, 407x key files.
 */
public enum EnvelopeError {
    TOO_LARGE(4001, "The message is larger than is accepted", "Ask the sender for a smaller message"),
    NOT_DER(4002, "The message is not a DER encoded CMS message", "Fetch it again, as binary, without conversion"),
    WRONG_STRUCTURE(
            4003,
            "The message is not an AuthEnvelopedData of exactly the agreed structure",
            "Ask the gateway to seal it again; do not open it by other means"),
    ALGORITHM(4004, "An algorithm is used that the suite does not allow", "Ask the sender to use the agreed suite"),
    TAG_LENGTH(4005, "The authentication tag is not 16 bytes long", "Treat the message as tampered with and report it"),
    RECIPIENTS(4006, "The message is not for exactly one recipient", "Ask the gateway to seal it again"),
    NOT_FOR_THIS_KEY(
            4007,
            "The message is encrypted to another certificate",
            "Use the decryption key and certificate that were registered when it was sealed"),
    DECRYPTION(
            4008,
            "The message cannot be decrypted: it was changed, or the key is not the one it was sealed for",
            "Fetch it again; if it still fails, report it as tampered with"),
    CANNOT_ENCRYPT(4009, "The message could not be encrypted", "Check the installed cryptographic providers"),

    NOT_SIGNED(4010, "The content is not a CMS SignedData with its content attached", "Sign with the content attached"),
    SIGNERS(4011, "The message is not signed by exactly one signer", "Sign once, with one key"),
    SIGNED_ATTRIBUTES(
            4012,
            "A required signed attribute is missing, repeated or wrong",
            "Sign with content type, message digest, signing time and signing certificate (version 2)"),
    SIGNER_CERTIFICATE(
            4013,
            "The message does not hold the signer's certificate",
            "Include the signer's certificate when signing"),
    SIGNATURE(4014, "The signature does not verify", "Treat the message as tampered with and report it"),
    NOT_A_GATEWAY(4015, "The signer is not the expected gateway", "Do not use the content; report it as an incident"),
    NOT_AN_AGENCY(4016, "The signer is not the expected agency", "Sign with that agency's own signing certificate"),
    CONTENT(4017, "The signed content is not of the agreed form", "Ask the sender to send it again"),
    FORWARDED(
            4018,
            "The content was sealed for another certificate and passed on",
            "Do not use the content; report it as an incident"),
    OTHER_RECIPIENT(
            4019,
            "The certificate does not belong to the named recipient",
            "Use the certificate of the named recipient"),

    EXPIRED(4030, "The certificate of %s has expired", "Renew the certificate"),
    NOT_YET_VALID(4031, "The certificate of %s is not yet valid", "Check the clock, or wait until it is valid"),
    WRONG_USAGE(
            4032,
            "The certificate of %s was not issued for this use",
            "Use the certificate that was issued for this use"),
    UNTRUSTED(
            4033,
            "The certificate of %s was not issued by a trusted authority",
            "Have it issued by an authority that both sides trust"),
    REVOKED(4034, "The certificate of %s was revoked", "Have a new certificate issued"),
    NO_REVOCATION_LIST(
            4035,
            "There is no usable revocation list of the issuer for the certificate of %s",
            "Fetch the issuer's current revocation list"),
    REVOCATION_LIST_EXPIRED(
            4036,
            "The revocation list of the issuer for the certificate of %s is out of date",
            "Fetch the issuer's current revocation list"),
    NO_PARTY(
            4037,
            "The certificate of %s names no agency or gateway, or more than one",
            "Have it issued with one URI urn:postern:agency:ID or urn:postern:gateway:ID as alternative name"),
    KEY_TYPE(4038, "The key of %s is not on curve P-256 or P-384", "Make a key on P-256"),
    AUTHORITY_EXPIRED(
            4039,
            "The authority behind the certificate of %s is not valid at that time",
            "Renew the trusted authority"),
    KEY_MISMATCH(
            4040, "The private key does not belong to the certificate", "Give the key and certificate of one pair"),

    STATEMENT(4050, "The statement is not of the agreed form", "Make it again with the current client"),
    OTHER_ENVELOPE(4051, "The statement is about another envelope", "Send the statement of this envelope"),
    ENVELOPE_DIGEST(
            4052,
            "The statement's digest is not that of the envelope that was sent",
            "Treat it as an incident: the recipient received other bytes"),
    OPENING_NONCE(
            4053,
            "The receipt does not prove that the envelope was opened",
            "Open the envelope and make the receipt again"),
    STATEMENT_RECIPIENT(
            4054,
            "The statement is not by the recipient of the envelope",
            "Have the recipient itself make the statement"),
    STATEMENT_TIME(
            4055,
            "The statement's time is before the envelope was sealed or in the future",
            "Check the recipient's clock"),
    ROLE(
            4056,
            "The reader's role is not lower-case words joined by hyphens",
            "Write what the reader is, such as duty-sergeant, and never who"),

    SIGN_IN_TOKEN(
            4060,
            "The ID token of the sign-in is not signed by the issuer's key that was kept with it",
            "Do not count it as an approval; report it as an incident"),
    SIGN_IN_ACT(
            4061,
            "The sign-in was for another act, or by another person",
            "Do not count it as an approval; report it as an incident"),
    SIGN_IN_TIME(
            4062,
            "The sign-in was not at the time at which the act was recorded",
            "Do not count it as an approval; report it as an incident"),
    ISSUER_KEY(
            4063,
            "The issuer's key was not kept with the sign-in, or is no public key of a kind that is accepted",
            "Ask the issuer for the keys that it published at that time"),

    UNREADABLE(4070, "The key or certificate file cannot be read", "Give a PEM file in PKCS#8, X.509 or PKCS#12 form"),
    PASSPHRASE(4071, "The key is encrypted and the passphrase is missing or wrong", "Give the key's passphrase"),
    NO_KEY(4072, "The file holds no private key, or more than one", "Give a file with one private key"),
    NO_CERTIFICATE(4073, "The file holds no certificate", "Give a file with the certificate in PEM form"),
    NO_ANCHOR(
            4074, "The trust file or folder holds no certificate of an authority", "Give the authority's certificate");

    private final String code;
    private final String text;
    private final String fix;

    EnvelopeError(int number, String text, String fix) {
        this.code = "PST-" + number;
        this.text = text;
        this.fix = fix;
    }

    public String code() {
        return code;
    }

    public Refusal refusal() {
        return new Refusal(code, text + ".", fix + ".");
    }

    /** The refusal of a certificate, naming what it was to be used for. */
    public Refusal refusal(CertificateUse use) {
        return new Refusal(code, text.formatted(use.words()) + ".", fix + ".");
    }

    public <T> Verdict<T> refuse() {
        return Verdict.refuse(refusal());
    }

    public <T> Verdict<T> refuse(CertificateUse use) {
        return Verdict.refuse(refusal(use));
    }

    /** Whether a refusal is this one. */
    public boolean is(Refusal refusal) {
        return code.equals(refusal.code());
    }
}
