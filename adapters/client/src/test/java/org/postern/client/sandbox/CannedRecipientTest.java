// SPDX-License-Identifier: Apache-2.0
package org.postern.client.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.client.FakeGateway;
import org.postern.client.FakeMailbox;
import org.postern.client.TestPki;
import org.postern.client.collect.EnvelopeOpener;
import org.postern.client.data.DataFolder;
import org.postern.client.demo.DemoAgencies;
import org.postern.client.identity.Identity;
import org.postern.client.offline.ConfigFolder;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.CryptoSuite2026;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;

/** Each canned recipient does what its behaviour says, as a gateway that really judges receipts sees it. */
class CannedRecipientTest {

    private static final String FORCE = "police-essex";

    @TempDir
    private Path folder;

    private final TestPki pki = new TestPki();
    private final Identity essex = pki.identity(FORCE);
    private final MovedClock clock = new MovedClock();
    private FakeGateway gateway;
    private FakeMailbox mailbox;

    @BeforeEach
    void start() {
        gateway = FakeGateway.start(pki);
        mailbox = gateway.api().mailbox();
        pki.write(folder, essex);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void turnWhenItAcceptsThenTheEnvelopeIsDelivered() {
        UUID id = mailbox.put(essex, "la-thurrock");

        recipient(Behaviour.ACCEPTS).turn();

        assertThat(mailbox.delivered(id)).isTrue();
    }

    @Test
    void turnWhenItDelaysThenItFetchesAtOnceAndReceiptsLater() {
        UUID id = mailbox.put(essex, "la-thurrock");
        CannedRecipient slow = recipient(Behaviour.DELAYS);

        slow.turn();
        assertThat(gateway.calls).contains("GET /api/v1/inbox/" + id);
        assertThat(mailbox.delivered(id)).isFalse();

        clock.forward(Duration.ofSeconds(9));
        slow.turn();
        assertThat(mailbox.delivered(id)).isTrue();
    }

    @Test
    void turnWhenItRefusesThenTheProblemIsSaidOnce() {
        UUID id = mailbox.put(essex, "la-thurrock");
        CannedRecipient refusing = recipient(Behaviour.REFUSES);

        refusing.turn();
        refusing.turn();

        assertThat(mailbox.problems).containsExactly("PST-4008");
        assertThat(mailbox.delivered(id)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"WRONG_RECEIPT", "EXPIRED_CERTIFICATE"})
    void turnWhenItsReceiptIsWrongThenItIsSentOnceAndDeliversNothing(Behaviour behaviour) {
        UUID id = mailbox.put(essex, "la-thurrock");
        CannedRecipient wrong = recipient(behaviour);

        wrong.turn();
        wrong.turn();

        assertThat(mailbox.delivered(id)).isFalse();
        assertThat(mailbox.receipts).isEmpty();
        assertThat(gateway.calls)
                .filteredOn(call -> call.equals("POST /api/v1/inbox/" + id + "/receipt"))
                .hasSize(1);
    }

    @Test
    void scriptWhenReadThenEveryBehaviourIsPlayedAndEveryDocumentIsThere() {
        SandboxScript script =
                SandboxScript.load(ConfigFolder.of(Optional.empty())).orElseThrow();

        assertThat(script.behaviours().values()).containsExactlyInAnyOrder(Behaviour.values());
        assertThat(script.documents()).hasSize(Behaviour.values().length);
    }

    private CannedRecipient recipient(Behaviour behaviour) {
        DemoAgencies agencies = new DemoAgencies(new DataFolder(folder), gateway.url(), pki.trust());
        Instant now = Instant.now();
        OwnKey expired = pki.authority.issue(
                CertificateProfile.of(Party.agency(FORCE), CertificateUse.SIGN),
                CryptoSuite2026.P256,
                now.minus(Duration.ofDays(1)),
                now.minus(Duration.ofHours(1)));
        return new CannedRecipient(
                behaviour,
                agencies.player(FORCE).orElseThrow(),
                EnvelopeOpener.of(essex, pki.trust()).orElseThrow(),
                expired,
                Duration.ofSeconds(8),
                clock);
    }

    /** A clock that goes on when it is told to. */
    private static final class MovedClock extends Clock {

        private Instant now = Instant.now();

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
