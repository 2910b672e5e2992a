// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.postern.client.collect.EnvelopeOpener;
import org.postern.envelope.Opened;
import org.postern.envelope.pki.KeyFiles;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.TrustStore;
import org.postern.envelope.pki.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Opens and verifies one envelope offline. */
@Command(
        name = "open",
        description = "Opens and verifies one envelope offline, and writes disclosure and manifest to standard output.",
        footer = "%nExit status 1 when it does not open or does not verify; then nothing of it is written.")
final class OpenCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Option(names = "--key", required = true, paramLabel = "PEM", description = "The recipient's decryption key.")
    private Path key;

    @Option(names = "--cert", required = true, paramLabel = "PEM", description = "The certificate of that key.")
    private Path certificate;

    @Option(
            names = "--trust",
            required = true,
            paramLabel = "PEM",
            description = "The authority's certificate; more files or a folder, also revocation lists.")
    private List<Path> trust;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "Judge certificates as of this time (ISO 8601): for an old envelope, when it was recorded.")
    private Instant at;

    @Parameters(paramLabel = "FILE.p7m", description = "The envelope.")
    private Path file;

    @Override
    public Integer call() {
        Output out = output.output();
        byte[] envelope = Documents.bytes(file);
        OwnKey pair = Stop.unless(KeyFiles.load(key, certificate, Passphrase.given()), Exit.WRONG_USAGE);
        TrustStore store = Stop.unless(TrustFiles.load(trust), Exit.WRONG_USAGE);
        Verdict<Opened> verdict =
                EnvelopeOpener.of(List.of(pair), store).open(envelope, at == null ? Instant.now() : at);
        if (verdict instanceof Verdict.Refused<Opened> refused) {
            out.say(refused.refusal());
            return Exit.NO;
        }
        report(out, verdict.orElseThrow());
        return Exit.DONE;
    }

    private static void report(Output out, Opened opened) {
        ObjectNode result = Opening.json(opened);
        if (out.json()) {
            out.write(result);
            return;
        }
        out.say("Envelope " + opened.header().id() + " from " + opened.header().sender() + " for "
                + opened.header().recipient() + ", sealed by gateway " + opened.gateway() + " at "
                + opened.header().issued() + "; signature and certificates verify"
                + (opened.signer().revocationChecked()
                        ? "."
                        : ", revocation was not checked: give the list to --trust."));
        out.line(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(result));
    }
}
