// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom we believe: the authorities at the root, authorities between them and a certificate, and revocation lists. It is
 * a snapshot; a new list is a new trust store.
 *
 * @param anchors       self-issued authority certificates, trusted because somebody put them here
 * @param intermediates authority certificates that must lead to an anchor
 * @param lists         X.509 revocation lists (CRLs) of any of these authorities; not yet verified
 */
public record TrustStore(List<X509Certificate> anchors, List<X509Certificate> intermediates, List<X509CRL> lists) {

    public TrustStore {
        anchors = List.copyOf(anchors);
        intermediates = List.copyOf(intermediates);
        lists = List.copyOf(lists);
    }

    /** One PEM file, or a folder whose files ending in {@code .crt}, {@code .pem} and {@code .crl} are read. */
    public static Verdict<TrustStore> load(Path fileOrFolder) {
        List<Path> files;
        try (var listing = Files.isDirectory(fileOrFolder) ? Files.list(fileOrFolder) : null) {
            files = listing == null
                    ? List.of(fileOrFolder)
                    : listing.filter(TrustStore::isPem).sorted().toList();
        } catch (IOException e) {
            return EnvelopeError.UNREADABLE.refuse();
        }
        return load(files);
    }

    /** The PEM files of authorities and lists, in any order. */
    public static Verdict<TrustStore> load(List<Path> files) {
        var certificates = new ArrayList<X509Certificate>();
        var lists = new ArrayList<X509CRL>();
        for (Path file : files) {
            var pem = PemFile.read(file);
            if (pem instanceof Verdict.Refused<PemFile> no) {
                return Verdict.refuse(no.refusal());
            }
            certificates.addAll(pem.orElseThrow().certificates());
            lists.addAll(pem.orElseThrow().lists());
        }
        return of(certificates, lists);
    }

    /** Certificates that are no authority's are left out, so that an agency's own in the same file gains no trust. */
    public static Verdict<TrustStore> of(List<X509Certificate> certificates, List<X509CRL> lists) {
        var authorities =
                certificates.stream().filter(c -> c.getBasicConstraints() >= 0).toList();
        var anchors = authorities.stream().filter(TrustStore::isSelfIssued).toList();
        var intermediates = authorities.stream().filter(c -> !isSelfIssued(c)).toList();
        return anchors.isEmpty()
                ? EnvelopeError.NO_ANCHOR.refuse()
                : Verdict.accept(new TrustStore(anchors, intermediates, lists));
    }

    private static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static boolean isPem(Path file) {
        var name = file.getFileName().toString();
        return Files.isRegularFile(file) && (name.endsWith(".crt") || name.endsWith(".pem") || name.endsWith(".crl"));
    }
}
