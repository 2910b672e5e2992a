// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.Callable;
import org.postern.client.ClientError;
import org.postern.envelope.DocumentSignature;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.OwnKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Signs one version on behalf of a party. */
@Command(
        name = "approve",
        description = "Fetches a version, shows its hash and what the checks said, and signs it for your agency.",
        footer =
                "%nRead it first: 'postern protocol show ID VERSION --out FILE'. With --sha256 nothing but the file that you"
                        + " read is signed.")
final class ProtocolApproveCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Mixin
    private ProtocolVersionOptions which;

    @Option(names = "--sha256", paramLabel = "HEX", description = "Sign only a file with this hash.")
    private String expected;

    @Override
    public Integer call() {
        Session session = connect.session();
        OwnKey signer = Stop.unless(session.identity().pair(CertificateUse.SIGN), Exit.WRONG_USAGE);
        ObjectNode version = Stop.unless(session.client().protocol(which.id(), which.version()));
        byte[] file = file(version);
        String hash = KnownCertificate.sha256(file);
        if (!hash.equals(version.path("sha256").asString("")) || expected != null && !hash.equalsIgnoreCase(expected)) {
            throw new Stop(Exit.NO, ClientError.OTHER_FILE.refusal(hash));
        }
        byte[] signature = Stop.unless(DocumentSignature.sign(file, signer, Instant.now()), Exit.NO);
        ObjectNode approved = Stop.unless(session.client().approve(which.id(), which.version(), signature));
        new ProtocolVersionReport(output.output()).show(approved);
        return Exit.DONE;
    }

    /** As the gateway keeps it; refused where that is no file. */
    static byte[] file(ObjectNode version) {
        try {
            return Base64.getDecoder().decode(version.path("file").asString(""));
        } catch (IllegalArgumentException e) {
            throw new Stop(Exit.NO, ClientError.OTHER_FILE.refusal("none"));
        }
    }
}
