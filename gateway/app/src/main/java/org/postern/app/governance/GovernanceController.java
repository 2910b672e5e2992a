// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.postern.agency.Agency;
import org.postern.app.security.Scopes;
import org.postern.app.web.BodyReader;
import org.postern.app.web.Caller;
import org.postern.app.web.Problems;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The life of protocols for those who are party to them: propose, read, approve, withdraw. */
@RestController
@RequestMapping("/api/v1/protocols")
class GovernanceController {

    private static final String ONE = "/{protocol:[a-z0-9-]{1,100}}/versions/{version:[0-9]{1,9}}";
    private static final int LARGEST_SIGNATURE = 2 << 20;
    private static final int LARGEST_REASON = 2_000;

    private final Protocols protocols;
    private final Proposing proposing;
    private final Approving approving;
    private final Withdrawing withdrawing;
    private final ProposalJson proposals;
    private final ReasonJson reasons;
    private final VersionAnswer answers;
    private final FieldCoverage coverage;
    private final AgreementEvidence evidence;
    private final Caller caller;
    private final Problems problems;

    GovernanceController(
            Protocols protocols,
            Proposing proposing,
            Approving approving,
            Withdrawing withdrawing,
            ProposalJson proposals,
            ReasonJson reasons,
            VersionAnswer answers,
            FieldCoverage coverage,
            AgreementEvidence evidence,
            Caller caller,
            Problems problems) {
        this.protocols = protocols;
        this.proposing = proposing;
        this.approving = approving;
        this.withdrawing = withdrawing;
        this.proposals = proposals;
        this.reasons = reasons;
        this.answers = answers;
        this.coverage = coverage;
        this.evidence = evidence;
        this.caller = caller;
        this.problems = problems;
    }

    @GetMapping
    List<ObjectNode> list() {
        caller.require(Scopes.GOVERNANCE);
        return protocols.visibleTo(caller.agency());
    }

    @PostMapping
    ResponseEntity<?> propose(HttpServletRequest request) throws IOException {
        caller.require(Scopes.GOVERNANCE);
        Actor author = Actor.agency(caller.agency().id());
        Optional<byte[]> body = BodyReader.read(request, ProposalJson.LARGEST);
        if (body.isEmpty()) {
            return problems.response(
                    413, "PST-6401", "Proposal too large", "Protocol, cases and their documents are at most 4 MB.");
        }
        return proposals
                .read(body.get())
                .<ResponseEntity<?>>map(proposal -> answer(proposing.propose(proposal, author)))
                .orElseGet(() -> problems.response(
                        400,
                        "PST-6400",
                        "Proposal not understood",
                        "Send {\"protocol\": FILE, \"cases\": {\"NAME.yaml\": FILE}, \"documents\": {\"NAME.json\": FILE}},"
                                + " every FILE in Base64, at most 200 of each; nothing else."));
    }

    @GetMapping(ONE)
    ResponseEntity<?> one(@PathVariable String protocol, @PathVariable int version) {
        return on(protocol, version, (agency, found) -> ResponseEntity.ok(answers.whole(found)));
    }

    @GetMapping(ONE + "/coverage")
    ResponseEntity<?> coverage(@PathVariable String protocol, @PathVariable int version) {
        return on(protocol, version, (agency, found) -> ResponseEntity.ok(coverage.of(found)));
    }

    @GetMapping(ONE + "/evidence")
    ResponseEntity<?> evidence(@PathVariable String protocol, @PathVariable int version) {
        return on(
                protocol,
                version,
                (agency, found) -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(evidence.of(found, agency.id())));
    }

    @PostMapping(ONE + "/approvals")
    ResponseEntity<?> approve(@PathVariable String protocol, @PathVariable int version, HttpServletRequest request)
            throws IOException {
        caller.require(Scopes.GOVERNANCE);
        Optional<byte[]> signature = BodyReader.read(request, LARGEST_SIGNATURE);
        if (signature.isEmpty()) {
            return problems.response(413, "PST-6402", "Signature too large", "A signature is at most 2 MB.");
        }
        return on(protocol, version, (agency, found) -> answer(approving.approve(found, agency.id(), signature.get())));
    }

    @PostMapping(ONE + "/withdrawal")
    ResponseEntity<?> withdraw(@PathVariable String protocol, @PathVariable int version, HttpServletRequest request)
            throws IOException {
        caller.require(Scopes.GOVERNANCE);
        Optional<String> reason =
                BodyReader.read(request, LARGEST_REASON * 8).flatMap(body -> reasons.read(body, LARGEST_REASON));
        if (reason.isEmpty()) {
            return problems.response(
                    400, "PST-6403", "Reason not understood", "Send {\"reason\": why, 1 to 2000 characters}.");
        }
        return on(
                protocol,
                version,
                (agency, found) -> answer(withdrawing.withdraw(found, Actor.agency(agency.id()), reason.get())));
    }

    private ResponseEntity<?> on(
            String protocol, int version, BiFunction<Agency, StoredVersion, ResponseEntity<?>> act) {
        caller.require(Scopes.GOVERNANCE);
        Agency agency = caller.agency();
        Optional<StoredVersion> found = protocols.find(agency, protocol, version);
        return found.isPresent() ? act.apply(agency, found.get()) : answer(Ruling.unknown());
    }

    private ResponseEntity<?> answer(Ruling ruling) {
        if (ruling instanceof Ruling.No no) {
            return problems.response(no.why());
        }
        Ruling.Done done = (Ruling.Done) ruling;
        StoredVersion version = done.version();
        return ResponseEntity.status(done.repeated() ? 200 : 201)
                .location(URI.create("/api/v1/protocols/" + version.protocol() + "/versions/" + version.version()))
                .body(answers.whole(version));
    }
}
