// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.util.List;

/**
 * Where a demonstration's keys, certificates and revocation list lie below {@code DATA/pki}, and how they are read and
 * written. Folders are the owner's only.
 *
 * @param root {@code DATA/pki}
 */
public record PkiFolder(Path root) {

    public Path authorityCertificate() {
        return root.resolve("ca.crt");
    }

    public Path authorityKey() {
        return root.resolve("ca.key");
    }

    public Path revocationList() {
        return root.resolve("ca.crl");
    }

    /** Where an agency's three pairs lie. */
    public Path agency(String id) {
        return root.resolve("agencies").resolve(Party.agency(id).id());
    }

    /** Where the gateway's own pairs lie. */
    public Path gateway() {
        return root.resolve("gateway");
    }

    public Path key(Path folder, CertificateUse use) {
        return folder.resolve(use.fileName() + ".key");
    }

    public Path certificate(Path folder, CertificateUse use) {
        return folder.resolve(use.fileName() + ".crt");
    }

    public Verdict<OwnKey> loadAgency(String id, CertificateUse use) {
        return load(agency(id), use);
    }

    public Verdict<OwnKey> loadGateway(CertificateUse use) {
        return load(gateway(), use);
    }

    /** The authority's certificate and its list. */
    public Verdict<TrustStore> loadTrust() {
        return TrustStore.load(List.of(authorityCertificate(), revocationList()));
    }

    public Verdict<DemoAuthority> loadAuthority() {
        return KeyFiles.load(authorityKey(), authorityCertificate()).map(DemoAuthority::new);
    }

    public void writeAuthority(DemoAuthority authority) throws IOException {
        createFolder(root);
        PemWriter.write(authorityKey(), PemWriter.text(authority.own().key()));
        PemWriter.write(authorityCertificate(), PemWriter.text(authority.certificate()));
    }

    public void writeList(X509CRL list) throws IOException {
        createFolder(root);
        PemWriter.write(revocationList(), PemWriter.text(list));
    }

    public void writeAgency(String id, CertificateUse use, OwnKey key) throws IOException {
        write(agency(id), use, key);
    }

    public void writeGateway(CertificateUse use, OwnKey key) throws IOException {
        write(gateway(), use, key);
    }

    private Verdict<OwnKey> load(Path folder, CertificateUse use) {
        return KeyFiles.load(key(folder, use), certificate(folder, use));
    }

    /** The certificate last: where it is, the pair is whole. */
    private void write(Path folder, CertificateUse use, OwnKey pair) throws IOException {
        createFolder(folder);
        PemWriter.write(key(folder, use), PemWriter.text(pair.key()));
        PemWriter.write(
                certificate(folder, use), PemWriter.text(pair.certificate().certificate()));
    }

    private static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, PemWriter.folderOwnerOnly(folder));
    }
}
