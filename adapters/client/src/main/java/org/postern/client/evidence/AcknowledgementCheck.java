// SPDX-License-Identifier: Apache-2.0
package org.postern.client.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postern.client.evidence.CheckedEvidence.CheckedAcknowledgement;
import org.postern.envelope.SentEnvelope;
import org.postern.envelope.StatementCheck;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;
import org.postern.ledger.evidence.EvidenceFile;
import org.postern.ledger.evidence.ProvenAct;

/**
 * Judges every acknowledgement that the ledger proves: one that a recipient signed by its signature as of then, one that a
 * person made in the console by the ledger's own statement of who it was.
 */
record AcknowledgementCheck(EvidenceFile file, Map<UUID, EvidenceFile.Sealed> envelopes, ArchivedTrust archive) {

    List<CheckedAcknowledgement> check(List<ProvenAct> acts) {
        return acts.stream()
                .filter(act -> act.kind().equals("acknowledged") && act.facts().isPresent())
                .flatMap(act -> judge(act).stream())
                .toList();
    }

    /** Empty where the recipient signed it and the file does not hold what it signed. */
    private Optional<CheckedAcknowledgement> judge(ProvenAct act) {
        return file.acknowledgements().stream()
                .filter(one -> one.envelope().equals(act.subject()))
                .findFirst()
                .map(said -> signed(act, said))
                .or(() ->
                        fact(act, "person").isEmpty() ? Optional.empty() : Optional.of(checked(act, Optional.empty())));
    }

    private CheckedAcknowledgement signed(ProvenAct act, EvidenceFile.Received said) {
        EvidenceFile.Sealed sealed = envelopes.get(act.subject());
        if (sealed == null) {
            return checked(act, Optional.of(EnvelopeError.OTHER_ENVELOPE.refusal()));
        }
        SentEnvelope sent = new SentEnvelope(
                sealed.id().toString(),
                sealed.sha256(),
                sealed.nonceSha256(),
                sealed.recipient(),
                Instant.ofEpochMilli(sealed.issued()));
        return archive.check(said.trust())
                .then(check ->
                        new StatementCheck(check).acknowledgement(said.cms(), sent, Instant.ofEpochMilli(act.time())))
                .then(signed -> signed.statement().role().equals(fact(act, "role"))
                                && signed.statement().readAt().toString().equals(fact(act, "readAt"))
                        ? Verdict.accept(signed)
                        : EnvelopeError.STATEMENT.<Object>refuse())
                .either(agreed -> checked(act, Optional.empty()), refusal -> checked(act, Optional.of(refusal)));
    }

    private static CheckedAcknowledgement checked(ProvenAct act, Optional<Refusal> refusal) {
        return new CheckedAcknowledgement(
                act.subject(),
                fact(act, "recipient"),
                Instant.ofEpochMilli(act.time()),
                Optional.of(fact(act, "person")).filter(person -> !person.isEmpty()),
                fact(act, "role"),
                instant(fact(act, "readAt")),
                refusal);
    }

    private static String fact(ProvenAct act, String name) {
        return act.facts().map(facts -> facts.path(name).asString("")).orElse("");
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
