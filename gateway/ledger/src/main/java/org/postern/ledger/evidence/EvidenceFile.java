// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything that proves what happened to one submission, or how one version of a protocol was agreed, in one JSON file that
 * verifies anywhere and at any time. Bytes are
 * Base64, digests lower-case hexadecimal SHA-256, times milliseconds since 1970 UTC. docs/evidence.md explains it.
 *
 * @param format            {@link #FORMAT}; always the first member
 * @param madeFor           id of the agency whose auditor made it
 * @param side              {@code sent} or {@code received}: a recipient's file holds what the recipient was shown;
 *                          {@code agreed} for a protocol
 * @param subject           the submission, the envelope that was received, or the version
 * @param ledger            lines of a ledger extract: a signed checkpoint and inclusion proofs
 * @param ledgerCertificate PEM certificate of the key that signs the ledger; empty where it has none
 * @param opened            what opens the commitments of the proven leaves, as far as the file may hold it
 * @param trust             the authorities and revocation lists by which signatures were judged when they came
 * @param document          only where values were asked for
 * @param acknowledgements  signed by recipients: that a person has read what came
 * @param agreement         only where the file is about a version of a protocol
 */
public record EvidenceFile(
        String format,
        String madeFor,
        String side,
        UUID subject,
        long madeAt,
        String ledger,
        Optional<String> ledgerCertificate,
        List<Opened> opened,
        List<Decided> decisions,
        List<Sealed> envelopes,
        List<Received> receipts,
        List<Trusted> trust,
        Optional<Document> document,
        List<Received> acknowledgements,
        Optional<Agreement> agreement) {

    public static final String FORMAT = "postern-evidence/2";

    /** The form before there were acknowledgements and agreements in it; it is still read. */
    public static final String FORMER = "postern-evidence/1";

    public EvidenceFile {
        opened = List.copyOf(opened);
        decisions = List.copyOf(decisions);
        envelopes = List.copyOf(envelopes);
        receipts = List.copyOf(receipts);
        trust = List.copyOf(trust);
        acknowledgements = List.copyOf(acknowledgements);
    }

    /** Without acknowledgements, about no agreement. */
    public EvidenceFile(
            String format,
            String madeFor,
            String side,
            UUID subject,
            long madeAt,
            String ledger,
            Optional<String> ledgerCertificate,
            List<Opened> opened,
            List<Decided> decisions,
            List<Sealed> envelopes,
            List<Received> receipts,
            List<Trusted> trust,
            Optional<Document> document) {
        this(
                format,
                madeFor,
                side,
                subject,
                madeAt,
                ledger,
                ledgerCertificate,
                opened,
                decisions,
                envelopes,
                receipts,
                trust,
                document,
                List.of(),
                Optional.empty());
    }

    /**
     * One statement that a leaf commits to.
     *
     * @param index     of the leaf in the ledger
     * @param statement JSON; these very characters in UTF-8 were committed to
     */
    public record Opened(long index, byte[] salt, String statement) {}

    /**
     * What was decided for one recipient.
     *
     * @param detail field by field, JSON; its digest stands in the ledger's statement
     */
    public record Decided(
            UUID id, String recipient, String outcome, String rule, String protocolSha256, String detail) {}

    /** @param issued when it was sealed */
    public record Sealed(
            UUID id, String recipient, String sha256, String nonceSha256, String certificateSha256, long issued) {}

    /**
     * @param cms   the recipient's signed message, DER
     * @param trust names one of {@link EvidenceFile#trust}; empty where none was kept
     */
    public record Received(UUID envelope, byte[] cms, Optional<String> trust) {}

    /** @param sha256 of the PEM text in UTF-8 */
    public record Trusted(String sha256, String pem) {}

    /**
     * @param content   the document as its sender wrote it
     * @param signature the sender's CMS signature over it
     * @param trust     by which that was judged
     */
    public record Document(byte[] content, Optional<byte[]> signature, Optional<String> trust) {}

    /**
     * A version of a protocol and who agreed to it.
     *
     * @param file the protocol's very bytes
     */
    public record Agreement(String protocol, int version, byte[] file, List<Approval> approvals) {

        public Agreement {
            approvals = List.copyOf(approvals);
        }
    }

    /**
     * One party's yes.
     *
     * @param person   who said it for the agency; empty where the agency's key did
     * @param kind     {@code CMS} or {@code SIGN_IN}
     * @param evidence the agency's signature over the file (DER), or what was kept of the person's sign-in (JSON)
     * @param trust    by which a signature was judged
     */
    public record Approval(
            String agency, Optional<String> person, String kind, byte[] evidence, Optional<String> trust) {}

    /** Never what it holds. */
    @Override
    public String toString() {
        return "EvidenceFile[" + subject + "]";
    }
}
