// SPDX-License-Identifier: Apache-2.0
package org.postern.app.replay;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.app.pipeline.Answer;
import org.postern.app.security.Scopes;
import org.postern.app.web.BodyReader;
import org.postern.app.web.Caller;
import org.postern.app.web.Problems;
import org.postern.document.Issue;
import org.postern.protocol.Membership;
import org.postern.protocol.ProtocolIssue;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Tries a draft on an agency's own past documents. One at a time, so that it slows nobody's documents. */
@RestController
class ReplayController {

    private static final int LARGEST = 2 << 20;

    private final Draft drafts;
    private final Replayer replayer;
    private final ReplayAnswer answers;
    private final Caller caller;
    private final Problems problems;
    private final JsonMapper json;
    private final ReplayTurn turn;

    ReplayController(
            Draft drafts,
            Replayer replayer,
            ReplayAnswer answers,
            ReplayTurn turn,
            Caller caller,
            Problems problems,
            JsonMapper json) {
        this.drafts = drafts;
        this.replayer = replayer;
        this.answers = answers;
        this.turn = turn;
        this.caller = caller;
        this.problems = problems;
        this.json = json;
    }

    @PostMapping("/api/v1/protocols/replay")
    ResponseEntity<?> replay(HttpServletRequest request) throws IOException {
        caller.require(Scopes.GOVERNANCE);
        Agency agency = caller.agency();
        Optional<ReplayRequest> asked =
                BodyReader.read(request, LARGEST).flatMap(body -> ReplayRequest.read(body, json));
        if (asked.isEmpty()) {
            return problems.response(
                    400,
                    "PST-6420",
                    "Replay not understood",
                    "Send {\"protocol\": the draft's file in Base64, \"from\": first day, \"to\": last day}, and perhaps \"askedBy\":"
                            + " your agency's own id of the person who asks, up to " + ReplayRequest.LONGEST_PERSON
                            + " letters, digits and . _ @ -.");
        }
        Period period = asked.get().period();
        Draft.Made made = drafts.make(asked.get().file(), period, agency);
        if (made instanceof Draft.Made.Refused refused) {
            return problems.response(unfit(refused.issues()));
        }
        Draft.Made.Ready draft = (Draft.Made.Ready) made;
        if (!Membership.named(draft.protocol().agreement()).contains(agency.id())) {
            return problems.response(
                    403, "PST-6411", "Not a party by name", "Only an agency that the agreement names may try it.");
        }
        if (replayer.documents(agency.id(), period) > ReplayTurn.MOST_DOCUMENTS) {
            return problems.response(
                    422,
                    "PST-6422",
                    "Too many documents",
                    "Choose a period with at most " + ReplayTurn.MOST_DOCUMENTS + ".");
        }
        return inTurn(
                draft,
                new Asker.Program(agency.id(), caller.client(), asked.get().askedBy()),
                period);
    }

    private ResponseEntity<?> inTurn(Draft.Made.Ready draft, Asker asker, Period period) {
        if (!turn.take()) {
            return problems.response(
                    409, "PST-6423", "Another replay is running", "One runs at a time; ask again when it is done.");
        }
        try {
            return ResponseEntity.ok(answers.write(draft.protocol(), period, replayer.replay(draft, asker, period)));
        } finally {
            turn.give();
        }
    }

    private static Answer.Refused unfit(List<ProtocolIssue> issues) {
        return new Answer.Refused(
                422,
                "PST-6421",
                "Not a protocol that can be tried",
                "Mend what the issues name.",
                issues.stream()
                        .map(issue -> new Issue(
                                issue.severity(),
                                issue.code().id(),
                                issue.file() + ":" + issue.line(),
                                issue.text(),
                                issue.fix()))
                        .toList());
    }
}
