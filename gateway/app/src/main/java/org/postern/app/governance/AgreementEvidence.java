// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.app.agency.GatewayKeys;
import org.postern.app.agency.TrustArchiveStore;
import org.postern.app.evidence.EntryProof;
import org.postern.app.evidence.EntryProofs;
import org.postern.app.storage.GovernanceKey;
import org.postern.envelope.pki.PemWriter;
import org.postern.ledger.evidence.EvidenceFile;
import org.postern.ledger.evidence.EvidenceFormat;
import org.springframework.stereotype.Component;

/**
 * Puts what proves how a version was agreed into one file that verifies anywhere: its very bytes, every approval with what it
 * rests on, and the ledger's proofs of all that was done to it.
 */
@Component
class AgreementEvidence {

    private final EntryProofs proofs;
    private final StepStore steps;
    private final VersionStore versions;
    private final TrustArchiveStore archive;
    private final GatewayKeys keys;
    private final GovernanceKey governance;
    private final Clock clock;

    AgreementEvidence(
            EntryProofs proofs,
            StepStore steps,
            VersionStore versions,
            TrustArchiveStore archive,
            GatewayKeys keys,
            GovernanceKey governance,
            Clock clock) {
        this.proofs = proofs;
        this.steps = steps;
        this.versions = versions;
        this.archive = archive;
        this.keys = keys;
        this.governance = governance;
        this.clock = clock;
    }

    /** @param version one that the agency may see; what no checkpoint covers yet is left out */
    byte[] of(StoredVersion version, String agency) {
        List<EntryProof> entries = proofs.about(version.id(), governance.key());
        List<EntryProof> open = entries.stream()
                .filter(entry -> entry.state() == EntryProof.State.PROVEN
                        && entry.opening().isPresent())
                .toList();
        long signed = open.stream()
                .filter(entry -> entry.kind().equals("protocol-signed"))
                .count();
        List<EvidenceFile.Approval> approvals = steps.approvals(version.id()).stream()
                .limit(signed)
                .map(AgreementEvidence::approval)
                .toList();
        return EvidenceFormat.write(new EvidenceFile(
                EvidenceFile.FORMAT,
                agency,
                "agreed",
                version.id(),
                clock.millis(),
                new String(proofs.extract(entries), StandardCharsets.UTF_8),
                Optional.of(keys.ledgerChain().stream().map(PemWriter::text).collect(Collectors.joining())),
                open.stream().map(AgreementEvidence::opened).toList(),
                List.of(),
                List.of(),
                List.of(),
                trusted(approvals),
                Optional.empty(),
                List.of(),
                Optional.of(new EvidenceFile.Agreement(
                        version.protocol(), version.version(), versions.file(version.id()), approvals))));
    }

    private static EvidenceFile.Approval approval(StepStore.Approval given) {
        Assent assent = given.assent();
        return new EvidenceFile.Approval(
                given.agency(), assent.by().person(), assent.kind().name(), assent.evidence(), assent.trust());
    }

    private static EvidenceFile.Opened opened(EntryProof entry) {
        EntryProof.Opening opening = entry.opening().orElseThrow();
        return new EvidenceFile.Opened(
                entry.index().orElseThrow(),
                opening.salt().bytes(),
                new String(opening.statement(), StandardCharsets.UTF_8));
    }

    private List<EvidenceFile.Trusted> trusted(List<EvidenceFile.Approval> approvals) {
        Set<String> named = new LinkedHashSet<>();
        approvals.forEach(approval -> approval.trust().ifPresent(named::add));
        return named.stream()
                .flatMap(sha256 -> archive.pem(sha256).stream().map(pem -> new EvidenceFile.Trusted(sha256, pem)))
                .toList();
    }
}
