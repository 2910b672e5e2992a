// SPDX-License-Identifier: Apache-2.0
package org.postern.client.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.client.FakeGateway;
import org.postern.client.Patience;
import org.postern.client.TestPki;
import org.postern.client.http.GatewayConnector;
import org.postern.client.identity.Identity;
import org.postern.envelope.Opened;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.Party;

class CollectorTest {

    @TempDir
    private Path folder;

    private final TestPki pki = new TestPki();
    private final Identity essex = pki.identity("police-essex");
    private FakeGateway gateway;

    @BeforeEach
    void start() {
        gateway = FakeGateway.start(pki);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void collectWhenEnvelopesWaitThenKeptOpenedAndReceipted() throws IOException {
        UUID first = gateway.api().mailbox().put(essex, "la-thurrock");
        UUID second = gateway.api().mailbox().put(essex, "la-thurrock");

        Pass pass = collector(essex).collect(one -> {});

        assertThat(((Pass.Complete) pass).collected())
                .allSatisfy(one -> assertThat(one).isInstanceOf(Collected.Delivered.class))
                .extracting(Collected::envelope)
                .containsExactly(first, second);
        assertThat(files())
                .contains(first + ".p7m", first + ".json", first + ".manifest.json", first + ".receipt.p7s")
                .hasSize(8);
        assertThat(folder.resolve(first + ".json")).content().contains("found at the station");
        assertThat(gateway.api().mailbox().delivered(second)).isTrue();
    }

    @Test
    void collectWhenNothingNewThenNothingIsDone() {
        gateway.api().mailbox().put(essex, "la-thurrock");
        collector(essex).collect(one -> {});

        Pass again = collector(essex).collect(one -> {});

        assertThat(((Pass.Complete) again).collected()).isEmpty();
        assertThat(gateway.api().mailbox().receipts).hasSize(1);
    }

    @Test
    void collectWhenReceiptsAnswerWasLostThenSameReceiptAgainAndNothingWrittenTwice() throws IOException {
        UUID id = gateway.api().mailbox().put(essex, "la-thurrock");
        gateway.api().mailbox().loseAnswers = true;
        collector(essex).collect(one -> {});
        gateway.api().mailbox().loseAnswers = false;
        FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
        for (String name : files()) {
            Files.setLastModifiedTime(folder.resolve(name), longAgo);
        }

        Pass pass = collector(essex).collect(one -> {});

        assertThat(((Pass.Complete) pass).collected()).singleElement().satisfies(one -> {
            assertThat(one).isInstanceOf(Collected.ReceiptSent.class);
            assertThat(one.envelope()).isEqualTo(id);
            assertThat(one.handling()).containsExactly("Ring before you visit.", "Do not tell the carer.");
        });
        List<byte[]> receipts = gateway.api().mailbox().receipts;
        assertThat(receipts.get(receipts.size() - 1)).isEqualTo(receipts.get(0));
        for (String name : files()) {
            assertThat(Files.getLastModifiedTime(folder.resolve(name))).isEqualTo(longAgo);
        }
    }

    @Test
    void collectWhenStoppedBetweenFileAndReceiptThenFilesStayAndReceiptIsMade() throws IOException {
        UUID id = gateway.api().mailbox().put(essex, "la-thurrock");
        CrashingStore crashing = new CrashingStore(CollectedFolder.in(folder));
        Pass stopped = collector(essex, crashing).collect(one -> {});
        byte[] written = Files.readAllBytes(folder.resolve(id + ".p7m"));

        Pass pass = collector(essex).collect(one -> {});

        assertThat(stopped).isInstanceOf(Pass.Stopped.class);
        assertThat(((Pass.Complete) pass).collected()).hasOnlyElementsOfType(Collected.Delivered.class);
        assertThat(Files.readAllBytes(folder.resolve(id + ".p7m"))).isEqualTo(written);
        assertThat(gateway.api().mailbox().delivered(id)).isTrue();
        assertThat(gateway.api().mailbox().receipts).hasSize(1);
    }

    @Test
    void collectWhenCrashLeftHalfAFileThenClearedAway() throws IOException {
        Files.writeString(folder.resolve("half.json.partial"), "{");

        collector(essex).collect(one -> {});

        assertThat(files()).isEmpty();
    }

    @Test
    void collectWhenEnvelopeWasChangedThenGatewayIsToldOnceAndNothingIsKept() throws IOException {
        UUID bad = gateway.api().mailbox().put(essex, "la-thurrock");
        UUID good = gateway.api().mailbox().put(essex, "la-thurrock");
        gateway.api().mailbox().tamper(bad);

        Pass pass = collector(essex).collect(one -> {});
        collector(essex).collect(one -> {});

        assertThat(((Pass.Complete) pass).allDone()).isFalse();
        assertThat(gateway.api().mailbox().problems).containsExactly("PST-4008");
        assertThat(files()).contains(bad + ".problem.p7s", good + ".json").doesNotContain(bad + ".json", bad + ".p7m");
    }

    @Test
    void collectWhenEnvelopeIsAnotherThanOfferedThenRefused() {
        UUID offered = UUID.randomUUID();
        gateway.api().mailbox().put(offered, UUID.randomUUID(), essex, "la-thurrock");

        Pass pass = collector(essex).collect(one -> {});

        assertThat(((Pass.Complete) pass).collected())
                .singleElement()
                .isInstanceOfSatisfying(
                        Collected.Unopened.class,
                        unopened -> assertThat(unopened.reason().code()).isEqualTo("PST-4051"));
    }

    @Test
    void collectWhenCertificateWasRenewedThenOldEnvelopesStillOpen() {
        gateway.api().mailbox().put(essex, "la-thurrock");
        List<org.postern.envelope.pki.OwnKey> both = new java.util.ArrayList<>(essex.pairs());
        both.add(pki.issue(Party.agency("police-essex"), CertificateUse.DECRYPT));

        Pass pass = collector(new Identity("police-essex", both)).collect(one -> {});

        assertThat(((Pass.Complete) pass).collected()).hasOnlyElementsOfType(Collected.Delivered.class);
    }

    @Test
    void collectWhenEnvelopeIsForAnotherAgencyThenNotEvenSeen() {
        gateway.api().mailbox().put(pki.identity("police-gwent"), "la-newport");

        assertThat(((Pass.Complete) collector(essex).collect(one -> {})).collected())
                .isEmpty();
    }

    @Test
    void collectWhenSomeAreUrgentThenTheyComeFirst() {
        UUID first = gateway.api().mailbox().put(essex, "la-thurrock");
        UUID second = gateway.api().mailbox().put(essex, "la-thurrock");
        UUID third = gateway.api().mailbox().put(essex, "la-thurrock");
        gateway.api().mailbox().urgent.add(third);

        Pass pass = collector(essex).collect(one -> {});

        assertThat(((Pass.Complete) pass).collected())
                .extracting(Collected::envelope)
                .containsExactly(third, first, second);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 422, 429, 500, 503})
    void collectWhenOneIsNotHandedOverThenNotedAndTheOthersAreCollected(int status) {
        UUID bad = gateway.api().mailbox().put(essex, "la-thurrock");
        UUID good = gateway.api().mailbox().put(essex, "la-thurrock");
        gateway.api().mailbox().refusing.put(bad, status);

        Pass.Complete pass = (Pass.Complete) collector(essex).collect(one -> {});

        assertThat(pass.allDone()).isFalse();
        assertThat(pass.collected().get(0))
                .isInstanceOfSatisfying(
                        Collected.NotNow.class,
                        one -> assertThat(one.refusal().status()).isEqualTo(status));
        assertThat(gateway.api().mailbox().delivered(good)).isTrue();
    }

    @Test
    void collectWhenNoLongerSignedInThenStopped() {
        gateway.api().mailbox().refusing.put(gateway.api().mailbox().put(essex, "la-thurrock"), 401);

        assertThat(collector(essex).collect(one -> {})).isInstanceOf(Pass.Stopped.class);
    }

    @Test
    void collectWhenGatewayIsLostThenInterrupted() {
        Collector collector = collector(essex);
        gateway.close();

        assertThat(collector.collect(one -> {})).isInstanceOf(Pass.Interrupted.class);
    }

    private Collector collector(Identity identity) {
        try {
            return collector(identity, CollectedFolder.in(folder));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Collector collector(Identity identity, CollectedStore store) {
        Patience patience = new Patience(Duration.ofMillis(300), Duration.ofMillis(100), time -> true);
        return new Collector(
                new GatewayConnector(gateway.url(), pki.trust(), patience, Clock.systemUTC())
                        .connect(identity, GatewayConnector.SignIn.MTLS)
                        .orElseThrow(),
                EnvelopeOpener.of(identity, pki.trust()).orElseThrow(),
                identity.pair(CertificateUse.SIGN).orElseThrow(),
                store,
                Clock.systemUTC());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Loses its disk right after the envelope's files, before the receipt. */
    private record CrashingStore(CollectedFolder real) implements CollectedStore {

        @Override
        public java.util.Optional<byte[]> receipt(UUID envelope) throws IOException {
            return real.receipt(envelope);
        }

        @Override
        public void keep(UUID envelope, byte[] sealed, Opened opened) throws IOException {
            real.keep(envelope, sealed, opened);
        }

        @Override
        public List<String> handling(UUID envelope) throws IOException {
            return real.handling(envelope);
        }

        @Override
        public void keepReceipt(UUID envelope, byte[] cms) throws IOException {
            throw new IOException("disk lost");
        }

        @Override
        public boolean hasProblem(UUID envelope) {
            return real.hasProblem(envelope);
        }

        @Override
        public void keepProblem(UUID envelope, byte[] cms) throws IOException {
            real.keepProblem(envelope, cms);
        }
    }
}
