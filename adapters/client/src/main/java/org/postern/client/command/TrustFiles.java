// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.postern.envelope.pki.PemFile;
import org.postern.envelope.pki.TrustStore;
import org.postern.envelope.pki.Verdict;

/** Puts together whom to trust from several PEM files and folders; refused where one of them cannot be read. */
public final class TrustFiles {

    private TrustFiles() {}

    public static Verdict<TrustStore> load(List<Path> places) {
        List<X509Certificate> certificates = new ArrayList<>();
        List<X509CRL> lists = new ArrayList<>();
        for (Path place : places) {
            Verdict<TrustStore> folder = Files.isDirectory(place) ? TrustStore.load(place) : null;
            if (folder instanceof Verdict.Refused<TrustStore>) {
                return folder;
            }
            if (folder != null) {
                certificates.addAll(folder.orElseThrow().anchors());
                certificates.addAll(folder.orElseThrow().intermediates());
                lists.addAll(folder.orElseThrow().lists());
                continue;
            }
            Verdict<PemFile> pem = PemFile.read(place);
            if (pem instanceof Verdict.Refused<PemFile> refused) {
                return Verdict.refuse(refused.refusal());
            }
            certificates.addAll(pem.orElseThrow().certificates());
            lists.addAll(pem.orElseThrow().lists());
        }
        return TrustStore.of(certificates, lists);
    }
}
