// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.app.agency.Trust;
import org.postern.app.agency.TrustArchiveStore;
import org.postern.app.alert.AlertKind;
import org.postern.app.people.FreshProof;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.document.Issue;
import org.postern.envelope.DocumentSignature;
import org.postern.protocol.Membership;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a party's signature over the very bytes of a version. The last one that is needed approves it, after everything has
 * been checked once more beside what is in force now. A version that follows an approved one also needs those who had to
 * approve that, so that nobody can be written out of an agreement without a signature of its side.
 */
@Component
class Approving {

    /** Of the fresh sign-in by which a person approves; its subject is the file's SHA-256. */
    static final String PURPOSE = "approve-protocol";

    private final VersionStore versions;
    private final VersionFiles files;
    private final StepStore signatures;
    private final Steps steps;
    private final Turning turning;
    private final Told told;
    private final BesideOthers others;
    private final Trust trust;
    private final TrustArchiveStore archive;
    private final SignInEvidence signIns;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Approving(
            VersionStore versions,
            VersionFiles files,
            StepStore signatures,
            Steps steps,
            Turning turning,
            Told told,
            BesideOthers others,
            Trust trust,
            TrustArchiveStore archive,
            SignInEvidence signIns,
            Clock clock,
            TransactionTemplate transaction) {
        this.versions = versions;
        this.files = files;
        this.signatures = signatures;
        this.steps = steps;
        this.turning = turning;
        this.told = told;
        this.others = others;
        this.trust = trust;
        this.archive = archive;
        this.signIns = signIns;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param version one that the agency may see */
    Ruling approve(StoredVersion version, String agency, byte[] signature) {
        if (!signedBy(agency, version, signature)) {
            return Ruling.no(
                    422,
                    "PST-6412",
                    "Not a signature over this version",
                    "Send a CMS signature by your agency's own signing key over exactly the bytes whose SHA-256 is "
                            + version.sha256() + ".");
        }
        List<Issue> issues = problems(version, agency);
        return transaction.execute(status -> approve(
                version,
                new Assent(Actor.agency(agency), Assent.Kind.CMS, signature, Optional.of(archive.keep())),
                issues));
    }

    /**
     * A governance lead's yes for the person's agency. The proof must be of a sign-in for this very file, so that the issuer's
     * signature binds the person to it.
     */
    Ruling approve(StoredVersion version, Person person, FreshProof proof) {
        boolean forThis = person.is(Role.GOVERNANCE_LEAD)
                && proof.act().person().equals(person.id())
                && proof.act().purpose().equals(PURPOSE)
                && proof.act().subject().equals(version.sha256());
        if (!forThis) {
            return Ruling.no(
                    403,
                    "PST-6417",
                    "Not signed in for this",
                    "A governance lead approves by signing in anew for this version; start from its page again.");
        }
        return signIns.of(proof, version.sha256(), person)
                .map(kept ->
                        approve(version, new Assent(Actor.of(person), Assent.Kind.SIGN_IN, kept, Optional.empty())))
                .orElseGet(() -> Ruling.no(
                        409,
                        "PST-6425",
                        "The sign-in cannot be proven",
                        "The key by which your issuer signed cannot be had, or the sign-in does not verify by it. Sign in"
                                + " again; if it stays so, tell your operator."));
    }

    private Ruling approve(StoredVersion version, Assent assent) {
        List<Issue> issues = problems(version, assent.by().agency());
        return transaction.execute(status -> approve(version, assent, issues));
    }

    private List<Issue> problems(StoredVersion version, String agency) {
        return version.state() == ProtocolState.PROPOSED ? others.inForce(version, agency) : List.of();
    }

    private Ruling approve(StoredVersion seen, Assent assent, List<Issue> issues) {
        String agency = assent.by().agency();
        versions.lock(seen.protocol());
        StoredVersion version = versions.find(seen.id()).orElseThrow();
        Set<String> signed = signers(version);
        if (signed.contains(agency)) {
            return new Ruling.Done(version, true);
        }
        if (version.state() != ProtocolState.PROPOSED) {
            return Ruling.no(
                    409,
                    "PST-6413",
                    "Not waiting for approval",
                    version.words() + " is " + version.state() + "; nothing is left to approve.");
        }
        List<Approvers> needed = needed(version);
        if (needed.stream().noneMatch(approvers -> approvers.mayApprove(agency))) {
            return Ruling.no(
                    403,
                    "PST-6414",
                    "Not asked to approve",
                    "The protocol is approved by others: " + missing(needed, signed) + ".");
        }
        if (isOnePersonForTwo(version, assent.by())) {
            return Ruling.no(
                    403,
                    "PST-6419",
                    "Another person has to approve",
                    "You have approved this version for another agency. Each side's approval is somebody else's.");
        }
        signed.add(agency);
        String missing = missing(needed, signed);
        List<Issue> rivals = missing.isEmpty() ? others.approved(version, agency) : List.of();
        List<Issue> all =
                Stream.concat(rivals.stream(), issues.stream()).distinct().toList();
        if (all.stream().anyMatch(Issue::refuses)) {
            return Ruling.no(
                    409,
                    "PST-6415",
                    "Does not fit any more",
                    "Since the version was proposed something has changed that it does not go with, perhaps this very moment:"
                            + " another agreement was approved first. Your approval was not taken. Propose a further version"
                            + " that goes with it, or have the other withdrawn and approve again.",
                    all);
        }
        steps.signed(version, assent);
        if (missing.isEmpty()) {
            takeEffect(version, assent.by());
        } else {
            told.these(
                    concerned(version),
                    AlertKind.PROTOCOL,
                    assent.by().words() + " has approved " + version.words() + ". Still needed: " + missing + ".");
        }
        return new Ruling.Done(versions.find(version.id()).orElseThrow(), false);
    }

    private void takeEffect(StoredVersion version, Actor by) {
        steps.to(ProtocolState.APPROVED, version, Optional.of(by));
        told.these(
                concerned(version),
                AlertKind.PROTOCOL,
                version.words() + " is approved and will be in force from " + version.inForceFrom() + ".");
        versions.versions(version.protocol()).stream()
                .filter(other -> other.state() == ProtocolState.PROPOSED && other.version() < version.version())
                .forEach(other -> steps.to(ProtocolState.SUPERSEDED, other, Optional.empty()));
        turning.turn(version.protocol());
    }

    /** Of this version, and of the one that was approved last. */
    List<Approvers> needed(StoredVersion version) {
        Stream<StoredVersion> before = versions.versions(version.protocol()).stream()
                .filter(other -> other.wasApproved() && other.version() < version.version())
                .max(Comparator.comparingInt(StoredVersion::version))
                .stream();
        return Stream.concat(Stream.of(version), before)
                .map(one -> Approvers.of(files.protocol(one)))
                .toList();
    }

    /** Those it names and those whose signature it needs: who is written out of an agreement has to see that as well. */
    Set<String> concerned(StoredVersion version) {
        Set<String> concerned =
                new TreeSet<>(Membership.named(files.protocol(version).agreement()));
        needed(version).forEach(approvers -> concerned.addAll(approvers.all()));
        return concerned;
    }

    LocalDate today() {
        return StoredProtocols.today(clock);
    }

    Set<String> signers(StoredVersion version) {
        return signatures.approvals(version.id()).stream()
                .map(StepStore.Approval::agency)
                .collect(Collectors.toSet());
    }

    /** Agencies whose yes is still missing. */
    List<String> waitingFor(StoredVersion version) {
        Set<String> signed = signers(version);
        return needed(version).stream()
                .flatMap(approvers -> approvers.all().stream())
                .filter(agency -> !signed.contains(agency))
                .distinct()
                .sorted()
                .toList();
    }

    /** For people; empty when nothing is missing. */
    static String missing(List<Approvers> needed, Set<String> signed) {
        return needed.stream()
                .flatMap(approvers -> approvers.missing(signed).stream())
                .distinct()
                .collect(Collectors.joining("; and "));
    }

    /** An issuer's subject is one person for ever, whatever agency the issuer says the person acts for today. */
    private boolean isOnePersonForTwo(StoredVersion version, Actor by) {
        return by.subject().isPresent()
                && signatures.approvals(version.id()).stream()
                        .anyMatch(approval -> approval.assent().by().subject().equals(by.subject()));
    }

    private boolean signedBy(String agency, StoredVersion version, byte[] signature) {
        return new DocumentSignature(trust.check())
                .verify(signature, clock.instant())
                .either(
                        signed -> signed.agency().equals(agency)
                                && Arrays.equals(signed.document(), versions.file(version.id())),
                        refusal -> false);
    }
}
