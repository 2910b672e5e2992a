// SPDX-License-Identifier: Apache-2.0
package org.postern.client;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.client.api.InboxPage;
import org.postern.client.api.SubmissionStatus;
import org.postern.client.api.Submitted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The gateway's public API as one agency uses it (contract, section 3). Every method may be repeated without harm. Made
 * by {@link org.postern.client.http.GatewayConnector}; safe for use by many threads.
 */
public interface GatewayClient {

    /** The agency that asks. */
    String agency();

    /**
     * Hands a document over.
     *
     * @param type   of the document
     * @param signed the agency's CMS signature over it, DER
     * @param key    the same for every try of this version of this document
     */
    Reply<Submitted> submit(String type, byte[] signed, String key);

    /** What would happen to the document, with nothing stored. */
    Reply<ObjectNode> preview(String type, byte[] signed);

    Reply<SubmissionStatus> status(UUID submission);

    /** Takes back what has not been handed over yet. */
    Reply<SubmissionStatus> recall(UUID submission);

    /** What the agency has to be told, newest first. */
    Reply<ArrayNode> alerts();

    /** What the agency sent and received from one day to another, in numbers. */
    Reply<ObjectNode> statistics(LocalDate from, LocalDate to);

    Reply<InboxPage> inbox(long after, int limit);

    /** One envelope, DER. */
    Reply<byte[]> fetch(UUID envelope);

    /** @param cms the signed receipt */
    Reply<Void> receipt(UUID envelope, byte[] cms);

    /** @param cms the signed statement that the envelope cannot be opened or does not verify */
    Reply<Void> problem(UUID envelope, byte[] cms);

    /** @param cms the signed statement that a person has read what the envelope held; the receipt comes first */
    Reply<Void> acknowledge(UUID envelope, byte[] cms);

    /** The questions that wait for the agency. */
    Reply<ArrayNode> reviews();

    Reply<Void> decide(UUID review, boolean release, String reason);

    /** The sharing protocols that the agency is party to, every version. */
    Reply<ArrayNode> protocols();

    /** @param proposal made by {@link org.postern.client.offline.ProposalFolder} */
    Reply<ObjectNode> propose(byte[] proposal);

    /** One version with its file, findings, approvals and story. */
    Reply<ObjectNode> protocol(String id, int version);

    /** What proves how a version was agreed, as one file. */
    Reply<byte[]> agreementEvidence(String id, int version);

    /** @param cms the agency's signature over the version's file */
    Reply<ObjectNode> approve(String id, int version, byte[] cms);

    /** Ends a version at once. */
    Reply<ObjectNode> withdraw(String id, int version, String reason);

    /**
     * What a draft would have done with what the agency sent from one day to another, in numbers.
     *
     * @param askedBy the agency's own id of the person who asks; the ledger keeps it as the agency's word
     */
    Reply<ObjectNode> replay(byte[] draft, LocalDate from, LocalDate to, Optional<String> askedBy);

    /**
     * The ledger's newest signed checkpoint.
     *
     * @param from also the proof that it grew from this size
     */
    Reply<JsonNode> checkpoint(Optional<Long> from);

    /** Proofs for the entries about one submission or envelope, as a file for the verifier. */
    Reply<byte[]> proof(UUID id);

    /** The whole ledger; whoever gets the stream closes it. */
    Reply<InputStream> ledger();

    /** The document types of the API. */
    static List<String> types() {
        return java.util.Arrays.stream(org.postern.document.DocumentType.values())
                .map(org.postern.document.DocumentType::id)
                .toList();
    }
}
