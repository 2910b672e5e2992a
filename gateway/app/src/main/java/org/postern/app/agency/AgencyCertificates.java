// SPDX-License-Identifier: Apache-2.0
package org.postern.app.agency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.PemFile;
import org.postern.envelope.pki.TrustedCertificate;
import org.postern.envelope.pki.Verdict;
import org.springframework.stereotype.Component;

/**
 * The agencies' registered certificates: {@code AGENCY/USE*.crt} in the certificates folder, several of one use while an
 * old and a new one overlap. Read anew every few seconds, so that a renewal needs no restart.
 */
@Component
public class AgencyCertificates {

    private static final Duration KEEP = Duration.ofSeconds(3);

    private record Slot(String agency, CertificateUse use) {}

    private final Path folder;
    private final Trust trust;
    private final Clock clock;
    private final Map<Slot, Refreshed<List<KnownCertificate>>> slots = new ConcurrentHashMap<>();

    public AgencyCertificates(PkiPlaces pki, Trust trust, Clock clock) {
        this.folder = pki.certificates();
        this.trust = trust;
        this.clock = clock;
    }

    /** The certificate to seal for: of those that pass every check the one that was issued last. */
    public Verdict<TrustedCertificate> forSealing(String agency) {
        Instant now = clock.instant();
        List<Verdict<TrustedCertificate>> verdicts = registered(agency, CertificateUse.DECRYPT).stream()
                .sorted(Comparator.comparing(
                                (KnownCertificate known) -> known.certificate().getNotBefore())
                        .reversed())
                .map(known -> trust.check().check(known, CertificateUse.DECRYPT, now))
                .toList();
        return verdicts.stream()
                .filter(verdict -> verdict instanceof Verdict.Accepted)
                .findFirst()
                .or(() -> verdicts.stream().findFirst())
                .orElseGet(() -> EnvelopeError.NO_CERTIFICATE.refuse());
    }

    /** Those that pass every check now. */
    public List<X509Certificate> valid(String agency, CertificateUse use) {
        Instant now = clock.instant();
        return registered(agency, use).stream()
                .filter(known -> trust.check().check(known, use, now) instanceof Verdict.Accepted)
                .map(KnownCertificate::certificate)
                .toList();
    }

    /**
     * Why a certificate may not stand for an agency now, with a stable code; empty when it may. It must be registered: an
     * authority that one partner trusts must not be able to speak for another.
     */
    public Optional<String> refusal(String agency, CertificateUse use, X509Certificate certificate) {
        return trust.check()
                .check(certificate, use, clock.instant())
                .either(
                        trusted ->
                                isRegistered(agency, use, trusted.certificate().sha256())
                                                && trusted.party().equals(Party.agency(agency))
                                        ? Optional.<String>empty()
                                        : Optional.of(
                                                "PST-6109 the certificate is not one that is registered for this agency"),
                        refusal -> Optional.of(refusal.code() + " " + refusal.text() + " " + refusal.fix()));
    }

    /**
     * Why an envelope sealed for this certificate must not be handed over: it is no longer registered, or revoked. One that
     * has merely expired since is no reason: its holder still opens the envelope.
     */
    public Optional<String> unfit(String agency, String sha256) {
        Optional<KnownCertificate> known = registered(agency, CertificateUse.DECRYPT).stream()
                .filter(certificate -> certificate.sha256().equals(sha256))
                .findFirst();
        if (known.isEmpty()) {
            return Optional.of("PST-6032 the certificate that the envelope is sealed for is no longer registered");
        }
        return trust.check()
                .check(known.get(), CertificateUse.DECRYPT, clock.instant())
                .either(
                        fit -> Optional.empty(),
                        refusal -> EnvelopeError.EXPIRED.is(refusal)
                                ? Optional.empty()
                                : Optional.of(refusal.code() + " " + refusal.text()));
    }

    private boolean isRegistered(String agency, CertificateUse use, String sha256) {
        return registered(agency, use).stream().anyMatch(known -> known.sha256().equals(sha256));
    }

    private List<KnownCertificate> registered(String agency, CertificateUse use) {
        return slots.computeIfAbsent(new Slot(agency, use), slot -> new Refreshed<>(KEEP, () -> read(slot)))
                .get();
    }

    private List<KnownCertificate> read(Slot slot) {
        Path own = folder.resolve(slot.agency());
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(own)) {
            return files.filter(file -> isOf(slot.use(), file.getFileName().toString()))
                    .map(file -> PemFile.read(file).then(PemFile::certificate).then(KnownCertificate::of))
                    .flatMap(verdict -> verdict.either(Stream::of, refusal -> Stream.<KnownCertificate>empty()))
                    .filter(known -> known.party().equals(Optional.of(Party.agency(slot.agency()))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("PST-6030 an agency's certificate folder cannot be read", e);
        }
    }

    private static boolean isOf(CertificateUse use, String name) {
        return name.startsWith(use.fileName()) && name.endsWith(".crt");
    }
}
