// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.identity;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.postern.agent.setup.Secret;
import org.postern.agent.setup.Section;
import org.postern.agent.setup.SetupIssue;
import org.postern.client.identity.Identity;
import org.postern.client.identity.IdentityFiles;
import org.postern.envelope.pki.Verdict;

/** Where an agency keeps its keys: files (PEM or PKCS#12), or a token that they never leave (PKCS#11). */
public sealed interface IdentityPlace permits IdentityPlace.InFiles, Token {

    /** Reads the keys; refused with PST-4xxx, 7005, 8112 or 8116 to 8118. */
    Verdict<Identity> load();

    /** Files or folders, a change of which is one of the keys; none for a token. */
    default List<Path> files() {
        return List.of();
    }

    /** The entries {@code pem}, {@code pkcs12} or {@code pkcs11}, of which one is given, and {@code password}. */
    static IdentityPlace read(Section entries) {
        Optional<Path> pem = entries.optionalPath("pem");
        Optional<Path> pkcs12 = entries.optionalPath("pkcs12");
        Optional<Section> pkcs11 = entries.section("pkcs11");
        List<Boolean> given = List.of(pem.isPresent(), pkcs12.isPresent(), pkcs11.isPresent());
        if (given.stream().filter(Boolean::booleanValue).count() != 1) {
            entries.problem("", SetupIssue.NOT_ONE_WAY, "pem, pkcs12 and pkcs11");
        }
        if (pkcs11.isPresent()) {
            return Token.read(pkcs11.get());
        }
        Secret password = pkcs12.isPresent()
                ? entries.secret("password")
                : entries.optionalSecret("password").orElse(Secret.none());
        return new InFiles(pem.or(() -> pkcs12).orElse(Path.of("")), password);
    }

    /** A folder of pairs, a PEM file or a PKCS#12 file. */
    record InFiles(Path place, Secret password) implements IdentityPlace {

        @Override
        public List<Path> files() {
            return List.of(place);
        }

        @Override
        public Verdict<Identity> load() {
            return password.read().then(passphrase -> {
                try {
                    return IdentityFiles.load(place, passphrase);
                } finally {
                    Arrays.fill(passphrase, '\0');
                }
            });
        }
    }
}
