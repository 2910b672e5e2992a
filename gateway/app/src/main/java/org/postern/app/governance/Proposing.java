// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.agency.AgencyRegistry;
import org.postern.app.alert.AlertKind;
import org.postern.app.decision.ProtocolsInForce;
import org.postern.app.storage.GovernanceKey;
import org.postern.protocol.Membership;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.compile.CompiledProtocol;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in a version that one party proposes, once it has passed its checks and its cases. */
@Component
class Proposing {

    private final ProposalCheck checks;
    private final ProposalJson json;
    private final Findings findings;
    private final VersionStore versions;
    private final VersionFiles files;
    private final Approving approving;
    private final Steps steps;
    private final Told told;
    private final GovernanceKey key;
    private final AgencyRegistry registry;
    private final ProtocolsInForce inForce;
    private final TransactionTemplate transaction;

    Proposing(
            ProposalCheck checks,
            ProposalJson json,
            Findings findings,
            VersionStore versions,
            VersionFiles files,
            Approving approving,
            Steps steps,
            Told told,
            GovernanceKey key,
            AgencyRegistry registry,
            ProtocolsInForce inForce,
            TransactionTemplate transaction) {
        this.checks = checks;
        this.json = json;
        this.findings = findings;
        this.versions = versions;
        this.files = files;
        this.approving = approving;
        this.steps = steps;
        this.told = told;
        this.key = key;
        this.registry = registry;
        this.inForce = inForce;
        this.transaction = transaction;
    }

    Ruling propose(Proposal proposal, Actor by) {
        String author = by.agency();
        CheckReport report = checks.check(proposal, registry.find(author).orElseThrow());
        boolean named = report.protocol()
                .filter(compiled ->
                        Membership.named(compiled.protocol().agreement()).contains(author))
                .isPresent();
        if (report.protocol().isPresent() && !named) {
            return Ruling.notNamed();
        }
        if (report.blocks()) {
            return Ruling.no(
                    422,
                    "PST-6404",
                    "Not fit to be proposed",
                    "The protocol or its cases have errors; nothing was kept. Mend what the issues name.",
                    report.issues());
        }
        SharingProtocol protocol = report.protocol().orElseThrow().protocol();
        return transaction.execute(status -> store(proposal, protocol, by, report));
    }

    private Ruling store(Proposal proposal, SharingProtocol protocol, Actor by, CheckReport report) {
        String author = by.agency();
        versions.lock(protocol.id());
        List<StoredVersion> before = versions.versions(protocol.id());
        Optional<StoredVersion> same = before.stream()
                .filter(known -> known.version() == protocol.version()
                        && known.sha256().equals(protocol.sha256())
                        && known.author().equals(author))
                .findFirst();
        if (same.isPresent()) {
            return new Ruling.Done(same.get(), true);
        }
        Optional<StoredVersion> last =
                before.stream().filter(StoredVersion::wasApproved).max(Comparator.comparingInt(StoredVersion::version));
        if (last.filter(known -> !files.isNamed(author, known)).isPresent()) {
            return Ruling.notNamed();
        }
        if (isOfOthers(protocol.id(), author, before)) {
            return Ruling.no(
                    409,
                    "PST-6408",
                    "The name is taken",
                    "The name " + protocol.id() + " is taken; choose another, e.g. one with your own agencies in it.");
        }
        int highest = before.stream().mapToInt(StoredVersion::version).max().orElse(0);
        if (protocol.version() <= highest) {
            return Ruling.no(
                    409,
                    "PST-6408",
                    "The number is taken",
                    "Versions of " + protocol.id() + " are kept up to number " + highest + " and never change. Write"
                            + " 'version: " + (highest + 1) + "'; to go back to an older one, propose it anew.");
        }
        UUID id = UUID.randomUUID();
        versions.insert(new VersionStore.New(
                id,
                protocol,
                author,
                proposal.file(),
                key.key().seal("protocol-examples/" + id, json.write(proposal)),
                findings.write(report)));
        StoredVersion version = versions.find(id).orElseThrow();
        for (ProtocolState state : List.of(ProtocolState.DRAFT, ProtocolState.CHECKED, ProtocolState.PROPOSED)) {
            steps.to(state, version, Optional.of(by));
        }
        told.these(
                approving.concerned(version),
                AlertKind.PROTOCOL,
                by.words() + " proposes " + version.words() + " ("
                        + protocol.agreement().reference()
                        + "). Read it, and approve it, in the console or with your agency's signing key, if it is what was agreed.");
        return new Ruling.Done(versions.find(id).orElseThrow(), false);
    }

    /** Nobody takes the name of a protocol from those who use it: its files, and what they have proposed, would be pushed aside. */
    private boolean isOfOthers(String id, String author, List<StoredVersion> before) {
        boolean filed = before.isEmpty()
                && inForce.protocols().stream()
                        .map(CompiledProtocol::protocol)
                        .anyMatch(other -> other.id().equals(id)
                                && !Membership.named(other.agreement()).contains(author));
        boolean stored = !before.isEmpty()
                && before.stream().noneMatch(known -> approving.concerned(known).contains(author));
        return filed || stored;
    }
}
