// SPDX-License-Identifier: Apache-2.0
package org.postern.client.sandbox;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.postern.client.GatewayRefusal;
import org.postern.client.Pause;
import org.postern.client.Reply;
import org.postern.client.api.RecipientAnswer;
import org.postern.client.api.SubmissionStatus;
import org.postern.client.api.Submitted;
import org.postern.client.collect.EnvelopeOpener;
import org.postern.client.data.DataFolder;
import org.postern.client.demo.DemoAgencies;
import org.postern.client.demo.DemoAgencies.Player;
import org.postern.client.demo.DemoDocument;
import org.postern.envelope.DocumentSignature;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.CryptoSuite2026;
import org.postern.envelope.pki.DemoAuthority;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.TrustStore;
import org.postern.envelope.pki.Verdict;

/** Sends the sandbox's documents and plays its recipients, against the development gateway of a data folder. */
public final class Sandbox {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration DELAY = Duration.ofSeconds(8);

    private final SandboxScript script;
    private final DemoAgencies agencies;
    private final List<CannedRecipient> recipients;
    private final Pause pause = Pause.real();

    private Sandbox(SandboxScript script, DemoAgencies agencies, List<CannedRecipient> recipients) {
        this.script = script;
        this.agencies = agencies;
        this.recipients = recipients;
    }

    /** Refused where keys of the data folder cannot be read. */
    public static Verdict<Sandbox> with(SandboxScript script, DataFolder folder, URI gateway) {
        return folder.pki()
                .loadTrust()
                .then(trust -> folder.pki()
                        .loadAuthority()
                        .then(authority -> with(script, new DemoAgencies(folder, gateway, trust), trust, authority)));
    }

    private static Verdict<Sandbox> with(
            SandboxScript script, DemoAgencies agencies, TrustStore trust, DemoAuthority authority) {
        List<CannedRecipient> recipients = new ArrayList<>();
        for (Map.Entry<String, Behaviour> one : new TreeMap<>(script.behaviours()).entrySet()) {
            Verdict<CannedRecipient> recipient = agencies.player(one.getKey())
                    .then(player -> EnvelopeOpener.of(player.identity(), trust)
                            .map(opener -> new CannedRecipient(
                                    one.getValue(),
                                    player,
                                    opener,
                                    expired(one.getKey(), authority),
                                    DELAY,
                                    Clock.systemUTC())));
            if (recipient instanceof Verdict.Refused<CannedRecipient> refused) {
                return Verdict.refuse(refused.refusal());
            }
            recipients.add(recipient.orElseThrow());
        }
        return Verdict.accept(new Sandbox(script, agencies, recipients));
    }

    private static OwnKey expired(String agency, DemoAuthority authority) {
        Instant now = Instant.now();
        return authority.issue(
                CertificateProfile.of(Party.agency(agency), CertificateUse.SIGN),
                CryptoSuite2026.P256,
                now.minus(Duration.ofDays(1)),
                now.minus(Duration.ofHours(1)));
    }

    /** Sends every document, and waits until each recipient has done what it does; what is not so in time stands as it is. */
    public Reply<List<SandboxResult>> run() {
        Map<DemoDocument, UUID> sent = new LinkedHashMap<>();
        for (DemoDocument document : script.documents()) {
            Reply<Submitted> reply = send(document);
            if (reply instanceof Reply.Unreachable<Submitted>) {
                return reply.map(never -> List.of());
            }
            if (reply instanceof Reply.Answered<Submitted> answered) {
                sent.put(document, answered.value().id());
            }
        }
        Instant until = Instant.now().plus(LONGEST);
        while (true) {
            play();
            List<SandboxResult> results = results(sent);
            boolean over = results.stream().allMatch(SandboxResult::asExpected)
                    || Instant.now().isAfter(until)
                    || !pause.waitFor(LOOK_EVERY);
            if (over) {
                return Reply.answer(results);
            }
        }
    }

    /** Every recipient looks into its mailbox once. */
    public void play() {
        recipients.forEach(CannedRecipient::turn);
    }

    private Reply<Submitted> send(DemoDocument document) {
        return agencies.player(document.example().sender())
                .then(player -> DocumentSignature.sign(document.bytes(), player.signer(), Instant.now()))
                .<Reply<Submitted>>either(
                        signed -> sender(document).client().submit(document.type(), signed, document.idempotencyKey()),
                        refusal -> Reply.refuse(GatewayRefusal.of(refusal)));
    }

    private Player sender(DemoDocument document) {
        return agencies.player(document.example().sender()).orElseThrow();
    }

    private List<SandboxResult> results(Map<DemoDocument, UUID> sent) {
        List<SandboxResult> results = new ArrayList<>();
        for (DemoDocument document : script.documents()) {
            Optional<UUID> id = Optional.ofNullable(sent.get(document));
            List<RecipientAnswer> seen =
                    id.map(submission -> seen(document, submission)).orElse(List.of());
            boolean none = true;
            for (RecipientAnswer one : seen) {
                Behaviour behaviour = script.behaviours().get(one.agency());
                if (behaviour != null && one.goesOut()) {
                    results.add(result(document, id, one, behaviour));
                    none = false;
                }
            }
            if (none) {
                results.add(new SandboxResult(
                        document.say(), id, document.example().sender(), "-", Behaviour.ACCEPTS, "", ""));
            }
        }
        return results;
    }

    private List<RecipientAnswer> seen(DemoDocument document, UUID submission) {
        return sender(document).client().status(submission) instanceof Reply.Answered<SubmissionStatus> status
                ? status.value().recipients()
                : List.of();
    }

    private static SandboxResult result(
            DemoDocument document, Optional<UUID> id, RecipientAnswer one, Behaviour behaviour) {
        return new SandboxResult(
                document.say(),
                id,
                document.example().sender(),
                one.unit().isEmpty() ? one.agency() : one.agency() + " (" + one.unit() + ")",
                behaviour,
                one.state().orElse(""),
                one.json().path("cause").asString(""));
    }
}
