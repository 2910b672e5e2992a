// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.client.GatewayRefusal;
import org.postern.client.Patience;
import org.postern.client.Reply;
import org.postern.client.api.RecipientAnswer;
import org.postern.client.api.SubmissionStatus;
import org.postern.client.api.Submitted;
import org.postern.client.collect.Pass;
import org.postern.client.demo.DemoAgencies.Player;
import org.postern.envelope.DocumentSignature;
import org.postern.envelope.pki.Refusal;
import org.postern.envelope.pki.Verdict;

/**
 * Sends one document after the other and follows each until every recipient's receipt is in: a newer version would stop an
 * older one that nobody has fetched yet.
 */
final class DemoRun {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final DemoAgencies agencies;
    private final DemoQuestions questions;
    private final DemoExpectations expectations = new DemoExpectations();

    DemoRun(DemoAgencies agencies) {
        this.agencies = agencies;
        this.questions = new DemoQuestions(agencies);
    }

    /** Unreachable where the gateway was lost; what the gateway refuses is part of the result. */
    Reply<DemoResult> run(DemoDocument document) {
        Verdict<Player> sender = agencies.player(document.example().sender());
        if (sender instanceof Verdict.Refused<Player> unfit) {
            return Reply.answer(failed(document, GatewayRefusal.of(unfit.refusal())));
        }
        Player player = sender.orElseThrow();
        Verdict<byte[]> signed = DocumentSignature.sign(document.bytes(), player.signer(), Instant.now());
        if (signed instanceof Verdict.Refused<byte[]> unfit) {
            return Reply.answer(failed(document, GatewayRefusal.of(unfit.refusal())));
        }
        Reply<Submitted> reply =
                player.client().submit(document.type(), signed.orElseThrow(), document.idempotencyKey());
        if (reply instanceof Reply.Refused<Submitted> refused) {
            return Reply.answer(failed(document, refused.refusal()));
        }
        return reply.then(
                submitted -> follow(player, submitted).map(recipients -> accepted(document, submitted, recipients)));
    }

    private DemoResult failed(DemoDocument document, GatewayRefusal refusal) {
        return new DemoResult(
                document,
                Optional.empty(),
                false,
                Optional.of(refusal),
                List.of(),
                List.of(),
                expectations.refused(document.example(), refusal));
    }

    private DemoResult accepted(DemoDocument document, Submitted submitted, List<DemoResult.Reached> recipients) {
        return new DemoResult(
                document,
                Optional.of(submitted.id()),
                submitted.repeated(),
                Optional.empty(),
                recipients,
                questions.about(document.example().sender(), submitted, recipients),
                expectations.accepted(document.example(), recipients));
    }

    /** Collects as every recipient that something is on its way to, until all of it has arrived or a minute is over. */
    private Reply<List<DemoResult.Reached>> follow(Player sender, Submitted submitted) {
        Patience.Waits waits = new Patience(LONGEST, LOOK_EVERY, org.postern.client.Pause.real()).begin();
        while (true) {
            Reply<SubmissionStatus> status = sender.client().status(submitted.id());
            if (!(status instanceof Reply.Answered<SubmissionStatus> answered)) {
                return status.map(never -> List.of());
            }
            List<RecipientAnswer> waiting = answered.value().recipients().stream()
                    .filter(DemoRun::isOnItsWay)
                    .toList();
            Optional<Refusal> lost = collect(waiting);
            if (lost.isPresent()) {
                return Reply.unreachable(lost.get());
            }
            if (waiting.isEmpty() || !waits.again(Duration.ZERO)) {
                return Reply.answer(reached(submitted, answered.value()));
            }
        }
    }

    private static boolean isOnItsWay(RecipientAnswer recipient) {
        return recipient
                .state()
                .filter(state -> !state.equals("DELIVERED") && !isStopped(state))
                .isPresent();
    }

    private static boolean isStopped(String state) {
        return state.equals("SUPERSEDED") || state.equals("RECALLED");
    }

    private Optional<Refusal> collect(List<RecipientAnswer> waiting) {
        for (String recipient :
                waiting.stream().map(RecipientAnswer::agency).distinct().toList()) {
            Pass pass = agencies.player(recipient)
                    .<Pass>either(
                            player -> player.collector().collect(one -> {}),
                            refusal -> new Pass.Stopped(GatewayRefusal.of(refusal)));
            if (pass instanceof Pass.Interrupted interrupted) {
                return Optional.of(interrupted.reason());
            }
        }
        return Optional.empty();
    }

    /** Puts together what was answered and where it stands: a later release may have added a delivery of its own. */
    private List<DemoResult.Reached> reached(Submitted submitted, SubmissionStatus status) {
        List<DemoResult.Reached> reached = new ArrayList<>();
        for (RecipientAnswer answer : submitted.recipients()) {
            RecipientAnswer now = status.recipients().stream()
                    .filter(one ->
                            one.agency().equals(answer.agency()) && one.unit().equals(answer.unit()))
                    .findFirst()
                    .orElse(answer);
            String envelope = now.json().path("envelope").asString("");
            reached.add(new DemoResult.Reached(
                    answer,
                    now,
                    envelope.isEmpty() ? Optional.empty() : agencies.store().opened(UUID.fromString(envelope))));
        }
        return reached;
    }
}
