// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postern.agency.Agency;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.CertificateProfile;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.DemoAuthority;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.PemWriter;
import org.postern.envelope.pki.PkiFolder;
import org.postern.envelope.pki.RevocationPolicy;
import org.postern.envelope.pki.TrustStore;

/** A real authority with real certificates for the gateway and, when first asked for, for an agency. */
public final class TestPki {

    private record Slot(String agency, CertificateUse use) {}

    private final PkiFolder folder;
    private final DemoAuthority authority;
    private final Map<Slot, OwnKey> issued = new HashMap<>();
    private X509CRL list;

    private TestPki(PkiFolder folder, DemoAuthority authority) {
        this.folder = folder;
        this.authority = authority;
        this.list = authority.emptyList(Instant.now());
    }

    public static TestPki in(Path root) throws IOException {
        PkiFolder folder = new PkiFolder(root);
        DemoAuthority authority = DemoAuthority.create("Authority for tests", Instant.now());
        Files.createDirectories(root);
        PemWriter.write(folder.authorityCertificate(), PemWriter.text(authority.certificate()));
        TestPki pki = new TestPki(folder, authority);
        folder.writeList(pki.list);
        Party gateway = Party.gateway("postern");
        for (CertificateUse use : List.of(CertificateUse.SIGN, CertificateUse.CLIENT)) {
            folder.writeGateway(use, authority.issue(CertificateProfile.of(gateway, use), Instant.now()));
        }
        folder.writeGateway(CertificateUse.SERVER, pki.server());
        for (String name : List.of("ledger", "token")) {
            OwnKey own = authority.issue(CertificateProfile.of(gateway, CertificateUse.SIGN), Instant.now());
            PemWriter.write(folder.gateway().resolve(name + ".key"), PemWriter.text(own.key()));
            PemWriter.write(
                    folder.gateway().resolve(name + ".crt"),
                    PemWriter.text(own.certificate().certificate()));
        }
        return pki;
    }

    public Path root() {
        return folder.root();
    }

    public DemoAuthority authority() {
        return authority;
    }

    /** A certificate for a server on this machine. */
    public OwnKey server() {
        return authority.issue(CertificateProfile.localServer(), Instant.now());
    }

    /** The agency's registered pair. */
    public synchronized OwnKey of(String agency, CertificateUse use) {
        OwnKey known = issued.get(new Slot(agency, use));
        return known == null ? renew(agency, use) : known;
    }

    /** What every recipient needs, so that nothing is held for want of a certificate. */
    public void canReceive(Collection<Agency> agencies) {
        agencies.forEach(agency -> of(agency.id(), CertificateUse.DECRYPT));
    }

    /** All three pairs, so that they are there before the gateway first looks. */
    public void complete(String agency) {
        of(agency, CertificateUse.SIGN);
        of(agency, CertificateUse.DECRYPT);
        of(agency, CertificateUse.CLIENT);
    }

    /** A new registered pair in the place of the old one. */
    public synchronized OwnKey renew(String agency, CertificateUse use) {
        OwnKey pair = authority.issue(CertificateProfile.of(Party.agency(agency), use), Instant.now());
        register(agency, use, pair);
        return pair;
    }

    /** Registers this pair; later calls of {@link #of} give it. */
    public synchronized void register(String agency, CertificateUse use, OwnKey pair) {
        try {
            folder.writeAgency(agency, use, pair);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issued.put(new Slot(agency, use), pair);
    }

    /** Puts the certificate on the revocation list. */
    public synchronized void revoke(X509Certificate certificate) throws IOException {
        list = authority.list(list, List.of(certificate), Instant.now().minusSeconds(1));
        folder.writeList(list);
    }

    /** A list that names nobody, in the place of the present one. */
    public synchronized void revokeNobody() throws IOException {
        list = authority.emptyList(Instant.now());
        folder.writeList(list);
    }

    /** Strict, with the present list. */
    public synchronized CertificateCheck check() {
        return new CertificateCheck(
                TrustStore.of(List.of(authority.certificate()), List.of(list)).orElseThrow(), RevocationPolicy.STRICT);
    }
}
