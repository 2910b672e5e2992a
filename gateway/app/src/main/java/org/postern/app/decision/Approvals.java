// SPDX-License-Identifier: Apache-2.0
package org.postern.app.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.postern.app.start.StartRefused;
import org.postern.envelope.DocumentSignature;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.Verdict;
import org.postern.protocol.SharingProtocol;

/**
 * Who has approved a protocol: CMS signatures over its file, {@code ID/approvals/*.p7m}, each by the signing key of a party
 * that the agreement names. A protocol is approved when at least two different parties have signed these very bytes.
 */
final class Approvals {

    private static final int NEEDED = 2;

    private final DocumentSignature signatures;
    private final Instant now;

    Approvals(CertificateCheck certificates, Instant now) {
        this.signatures = new DocumentSignature(certificates);
        this.now = now;
    }

    /** Throws when a protocol of the folder lacks its approvals. */
    void require(Path folder, SharingProtocol protocol) {
        Path own = folder.resolve(protocol.id());
        try {
            Set<String> approved = approvedBy(own, Files.readAllBytes(own.resolve("protocol.yaml")), protocol);
            if (approved.size() < NEEDED) {
                throw new StartRefused(
                        "PST-6305",
                        "The sharing protocol " + protocol.id() + " is approved by " + approved.size()
                                + " of its parties," + " and needs " + NEEDED + ".",
                        "Have two parties sign protocol.yaml with their signing keys and put the signatures into "
                                + protocol.id() + "/approvals (docs/protocols.md).");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PST-6303 a protocol's approvals cannot be read", e);
        }
    }

    private Set<String> approvedBy(Path own, byte[] protocolFile, SharingProtocol protocol) throws IOException {
        Set<String> approved = new TreeSet<>();
        Path approvals = own.resolve("approvals");
        if (!Files.isDirectory(approvals)) {
            return approved;
        }
        try (Stream<Path> files = Files.list(approvals)) {
            for (Path file : files.sorted().toList()) {
                signer(Files.readAllBytes(file), protocolFile)
                        .filter(agency -> isParty(agency, protocol))
                        .ifPresent(approved::add);
            }
        }
        return approved;
    }

    private Optional<String> signer(byte[] message, byte[] protocolFile) {
        return signatures.verify(message, now) instanceof Verdict.Accepted<org.postern.envelope.SignedDocument> signed
                        && Arrays.equals(signed.value().document(), protocolFile)
                ? Optional.of(signed.value().agency())
                : Optional.empty();
    }

    private static boolean isParty(String agency, SharingProtocol protocol) {
        return protocol.agreement().parties().stream()
                .anyMatch(party -> party.agency().equals(Optional.of(agency)));
    }
}
