// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postern.agency.AgencyRegistry;
import org.postern.app.decision.ProtocolsInForce;
import org.postern.app.people.FreshProof;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.protocol.Membership;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.compile.CompiledProtocol;
import org.springframework.stereotype.Service;

/**
 * All that a governance lead does with versions of protocols, always for the person's own agency: what is not that agency's
 * is not there.
 */
@Service
public class GovernanceDesk {

    /** Of the fresh sign-in by which a person approves; its subject is the file's SHA-256. */
    public static final String APPROVE = Approving.PURPOSE;

    /** Of the fresh sign-in by which a person withdraws; its subject is the file's SHA-256. */
    public static final String WITHDRAW = "withdraw-protocol";

    private final Protocols protocols;
    private final ProtocolsInForce inForce;
    private final VersionFiles files;
    private final VersionAnswer answers;
    private final VersionStories stories;
    private final VersionContents contents;
    private final Proposing proposing;
    private final Approving approving;
    private final Withdrawing withdrawing;
    private final ProposalCheck checks;
    private final AgreementEvidence evidence;
    private final AgencyRegistry registry;

    GovernanceDesk(
            Protocols protocols,
            ProtocolsInForce inForce,
            VersionFiles files,
            VersionAnswer answers,
            VersionStories stories,
            VersionContents contents,
            Proposing proposing,
            Approving approving,
            Withdrawing withdrawing,
            ProposalCheck checks,
            AgreementEvidence evidence,
            AgencyRegistry registry) {
        this.protocols = protocols;
        this.inForce = inForce;
        this.files = files;
        this.answers = answers;
        this.stories = stories;
        this.contents = contents;
        this.proposing = proposing;
        this.approving = approving;
        this.withdrawing = withdrawing;
        this.checks = checks;
        this.evidence = evidence;
        this.registry = registry;
    }

    /** What the agency is party to or has to sign: by protocol, the newest version first. */
    public List<VersionView> list(String agency) {
        return registry.find(agency)
                .map(one -> {
                    List<VersionView> all = new ArrayList<>();
                    protocols.filed(one).forEach(protocol -> all.add(filed(protocol, agency)));
                    protocols.stored(one).forEach(version -> all.add(stored(version, agency)));
                    all.sort(Comparator.comparing(
                                    (VersionView view) -> view.protocol().id())
                            .thenComparing(view -> -view.protocol().version()));
                    return all;
                })
                .orElse(List.of());
    }

    /** Empty for an unknown version and for one of others. */
    public Optional<VersionView> find(String agency, String protocol, int version) {
        return registry.find(agency)
                .flatMap(one -> protocols
                        .find(one, protocol, version)
                        .map(found -> stored(found, agency))
                        .or(() -> protocols.filed(one).stream()
                                .filter(filed -> filed.id().equals(protocol) && filed.version() == version)
                                .map(filed -> filed(filed, agency))
                                .findFirst()));
    }

    /** Empty for a file that nobody proposed. */
    public Optional<VersionLife> life(VersionView version) {
        return version.stored().map(stories::of);
    }

    /** Its file with its cases and their documents; empty for a file that has changed since the gateway started. */
    public Optional<Proposal> content(VersionView version) {
        return contents.of(version);
    }

    /** What proves how it was agreed, as a file for {@code postern ledger verify}; empty for a file that nobody proposed. */
    public Optional<byte[]> evidence(VersionView version, String agency) {
        return version.stored().map(stored -> evidence.of(stored, agency));
    }

    /** What decides under this protocol's name now, be it a version or a file; empty for one of others. */
    public Optional<CompiledProtocol> deciding(String agency, String protocol) {
        return deciding(agency).stream()
                .filter(one -> one.protocol().id().equals(protocol))
                .findFirst();
    }

    /** What decides now of that to which the agency is party: what others agreed is not its business. */
    public List<CompiledProtocol> deciding(String agency) {
        return registry.find(agency).stream()
                .flatMap(party -> inForce.protocols().stream()
                        .filter(one -> !one.withdrawn()
                                && Membership.includes(one.protocol().agreement(), party)))
                .toList();
    }

    /** Checks and cases, beside what is in force now and the agency may know; nothing is kept. */
    public CheckReport check(String agency, Proposal proposal) {
        return checks.check(proposal, registry.find(agency).orElseThrow());
    }

    public Ruling propose(Proposal proposal, Person person) {
        return person.is(Role.GOVERNANCE_LEAD) ? proposing.propose(proposal, Actor.of(person)) : notForThis();
    }

    /** @param proof of {@link #APPROVE} and this very file */
    public Ruling approve(VersionView version, Person person, FreshProof proof) {
        return version.stored()
                .map(stored -> approving.approve(stored, person, proof))
                .orElse(Ruling.unknown());
    }

    /** @param proof of {@link #WITHDRAW} and this very file */
    public Ruling withdraw(VersionView version, Person person, FreshProof proof, String reason) {
        boolean forThis = person.is(Role.GOVERNANCE_LEAD)
                && proof.act().person().equals(person.id())
                && proof.act().purpose().equals(WITHDRAW)
                && proof.act().subject().equals(version.protocol().sha256());
        if (!forThis) {
            return notForThis();
        }
        return version.stored()
                .map(stored -> withdrawing.withdraw(stored, Actor.of(person), reason))
                .orElse(Ruling.unknown());
    }

    /** Without whose yes a first version would not be approved; a later one also needs those of the one before. */
    public static List<String> approvers(SharingProtocol protocol) {
        return List.copyOf(Approvers.of(protocol).all());
    }

    private static Ruling notForThis() {
        return Ruling.no(
                403,
                "PST-6417",
                "Not signed in for this",
                "A governance lead does this by signing in anew for this version; start from its page again.");
    }

    private VersionView filed(SharingProtocol protocol, String agency) {
        return new VersionView(
                protocol,
                ProtocolState.DRAFT,
                Optional.empty(),
                answers.decides(protocol),
                List.of(),
                named(protocol, agency));
    }

    private VersionView stored(StoredVersion version, String agency) {
        SharingProtocol protocol = files.protocol(version);
        List<String> waiting = version.state() == ProtocolState.PROPOSED ? approving.waitingFor(version) : List.of();
        boolean decides = version.state().isApproved() && answers.decides(protocol);
        return new VersionView(
                protocol, version.state(), Optional.of(version), decides, waiting, named(protocol, agency));
    }

    private static boolean named(SharingProtocol protocol, String agency) {
        return Membership.named(protocol.agreement()).contains(agency);
    }
}
