// SPDX-License-Identifier: Apache-2.0
package org.postern.app.agency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.app.start.ProductionGuard;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.DemoAuthority;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.PemFile;
import org.postern.envelope.pki.PemWriter;
import org.postern.envelope.pki.PkiFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what is missing of a demo's keys and certificates, so that a first start needs no preparation. Never in
 * production: there the settings name folders, and this is not called.
 */
final class DemoPki {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPki.class);
    private static final Party GATEWAY = Party.gateway("postern");
    private static final Duration RENEW_LIST_BEFORE = Duration.ofDays(30);
    private static final CertificateUse[] AGENCY_USES = {
        CertificateUse.SIGN, CertificateUse.DECRYPT, CertificateUse.CLIENT
    };

    private final PkiFolder folder;
    private final DemoAuthority authority;
    private final Instant now;

    private DemoPki(PkiFolder folder, DemoAuthority authority, Instant now) {
        this.folder = folder;
        this.authority = authority;
        this.now = now;
    }

    static void completeIn(Path pki, AgencyRegistry registry) {
        PkiFolder folder = new PkiFolder(pki);
        Instant now = Instant.now();
        try {
            if (!Files.exists(folder.authorityCertificate())) {
                folder.writeAuthority(DemoAuthority.create(ProductionGuard.DEMO_AUTHORITY, now));
                LOG.info("Made a demonstration certificate authority; trust nothing real to it");
            }
            new DemoPki(folder, folder.loadAuthority().orElseThrow(), now).complete(registry);
        } catch (IOException e) {
            throw new UncheckedIOException("PST-6034 the demo's keys cannot be written; check the data folder", e);
        }
    }

    private void complete(AgencyRegistry registry) throws IOException {
        if (listIsMissingOrOld()) {
            folder.writeList(authority.emptyList(now));
        }
        for (CertificateUse use : CertificateUse.values()) {
            if (use != CertificateUse.DECRYPT && !Files.exists(folder.certificate(folder.gateway(), use))) {
                folder.writeGateway(use, authority.issue(gatewayProfile(use), now));
            }
        }
        own("ledger");
        own("token");
        for (Agency agency : registry.all()) {
            for (CertificateUse use : AGENCY_USES) {
                if (!Files.exists(folder.certificate(folder.agency(agency.id()), use))) {
                    folder.writeAgency(
                            agency.id(),
                            use,
                            authority.issue(CertificateProfile.of(Party.agency(agency.id()), use), now));
                }
            }
        }
    }

    private static CertificateProfile gatewayProfile(CertificateUse use) {
        return use == CertificateUse.SERVER ? CertificateProfile.localServer() : CertificateProfile.of(GATEWAY, use);
    }

    /** A pair for one purpose that stands for nobody, so that it can sign nothing else; the certificate is written last, so that where it is the pair is whole. */
    private void own(String name) throws IOException {
        Path certificate = folder.gateway().resolve(name + ".crt");
        if (!Files.exists(certificate)) {
            OwnKey pair = authority.issue(CertificateProfile.ofNobody(name), now);
            PemWriter.write(folder.gateway().resolve(name + ".key"), PemWriter.text(pair.key()));
            PemWriter.write(certificate, PemWriter.text(pair.certificate().certificate()));
        }
    }

    /** Renews a list that names nobody; one that revokes somebody is somebody's work and stays. */
    private boolean listIsMissingOrOld() {
        if (!Files.exists(folder.revocationList())) {
            return true;
        }
        return PemFile.read(folder.revocationList())
                .map(pem -> pem.lists().stream()
                        .allMatch(list -> list.getRevokedCertificates() == null
                                && list.getNextUpdate().toInstant().isBefore(now.plus(RENEW_LIST_BEFORE))))
                .orElseThrow();
    }
}
