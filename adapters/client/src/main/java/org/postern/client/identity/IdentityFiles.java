// SPDX-License-Identifier: Apache-2.0
package org.postern.client.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.postern.client.ClientError;
import org.postern.envelope.pki.EnvelopeError;
import org.postern.envelope.pki.KeyFiles;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.PemFile;
import org.postern.envelope.pki.Verdict;

/**
 * Reads an {@link Identity} from a folder of {@code NAME.key} and {@code NAME.crt} files, from one PEM file that holds
 * keys and certificates in any order, or from one PKCS#12 file.
 */
public final class IdentityFiles {

    private IdentityFiles() {}

    /**
     * Reads it from wherever it is.
     *
     * @param passphrase of the keys, empty for none; the caller clears it
     */
    public static Verdict<Identity> load(Path folderOrFile, char[] passphrase) {
        if (Files.isDirectory(folderOrFile)) {
            return folder(folderOrFile, passphrase).then(Identity::of);
        }
        String name = folderOrFile.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".p12") || name.endsWith(".pfx")
                ? Pkcs12Pairs.load(folderOrFile, passphrase).then(Identity::of)
                : PemFile.read(folderOrFile, passphrase)
                        .then(IdentityFiles::pairUp)
                        .then(Identity::of);
    }

    private static Verdict<List<OwnKey>> folder(Path folder, char[] passphrase) {
        List<Path> keys;
        try (Stream<Path> files = Files.list(folder)) {
            keys = files.filter(file -> file.toString().endsWith(".key"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return ClientError.IDENTITY_UNREADABLE.refuse();
        }
        List<OwnKey> pairs = new ArrayList<>();
        for (Path key : keys) {
            String name = key.getFileName().toString();
            Path certificate = key.resolveSibling(name.substring(0, name.length() - ".key".length()) + ".crt");
            Verdict<OwnKey> pair = KeyFiles.load(key, certificate, passphrase);
            if (pair instanceof Verdict.Refused<OwnKey> refused) {
                return Verdict.refuse(refused.refusal());
            }
            pairs.add(pair.orElseThrow());
        }
        return Verdict.accept(pairs);
    }

    /** Certificates of authorities may lie in the same file; they match no key and are passed over. */
    private static Verdict<List<OwnKey>> pairUp(PemFile pem) {
        if (pem.keys().isEmpty()) {
            return EnvelopeError.NO_KEY.refuse();
        }
        List<OwnKey> pairs = new ArrayList<>();
        pem.keys()
                .forEach(key -> pem.certificates()
                        .forEach(certificate -> OwnKey.of(key, certificate).either(pairs::add, refusal -> false)));
        return pairs.isEmpty() ? EnvelopeError.KEY_MISMATCH.refuse() : Verdict.accept(pairs);
    }
}
