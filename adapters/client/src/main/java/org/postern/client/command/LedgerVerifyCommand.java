// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.postern.client.ClientError;
import org.postern.envelope.pki.Refusal;
import org.postern.ledger.Checked;
import org.postern.ledger.LedgerKey;
import org.postern.ledger.export.LedgerVerifier;
import org.postern.ledger.export.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies an exported ledger, or an extract with proofs. */
@Command(
        name = "verify",
        description =
                "Verifies an exported ledger or proof offline; without a file, the gateway's whole ledger as it is now.",
        footer =
                "%nWithout --key the file vouches for itself: then compare the fingerprint by another way. Exit status 1"
                        + " when it does not verify.")
final class LedgerVerifyCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The ledger's key as you know it by another way; the key itself or a file that holds it.")
    private String key;

    @Option(names = "--known", paramLabel = "FILE", description = "A checkpoint kept from before; more than once.")
    private List<Path> known = List.of();

    @Option(names = "--promise", paramLabel = "FILE", description = "A promise from a submission; more than once.")
    private List<Path> promises = List.of();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "What 'ledger export' or 'ledger prove' wrote; - for standard input.")
    private Path file;

    @Override
    public Integer call() {
        LedgerVerifier verifier = new LedgerVerifier().knowing(texts(known)).holding(texts(promises));
        if (key != null) {
            verifier = verifier.trusting(key());
        }
        return new LedgerReport(output.output()).show(verify(verifier));
    }

    private Verdict verify(LedgerVerifier verifier) {
        try (InputStream in = open()) {
            return verifier.verify(in);
        } catch (IOException e) {
            throw file == null
                    ? new Stop(Exit.UNREACHABLE, ClientError.CUT_OFF.refusal())
                    : Stop.usage(ClientError.FILE_UNREADABLE, file);
        }
    }

    private InputStream open() throws IOException {
        if (file == null) {
            return Stop.unless(connect.sessionOfAnyone().client().ledger());
        }
        return file.toString().equals("-") ? System.in : Files.newInputStream(file);
    }

    private LedgerKey key() {
        String text = Files.isRegularFile(Path.of(key)) ? text(Path.of(key)) : key;
        Checked<LedgerKey> read = LedgerKey.parse(text.strip());
        return read.accepted()
                .orElseThrow(() -> new Stop(
                        Exit.WRONG_USAGE,
                        new Refusal(
                                read.refusal().orElseThrow().code(),
                                read.refusal().orElseThrow().text(),
                                "'ledger checkpoint --json' gives the key.")));
    }

    private static List<String> texts(List<Path> files) {
        return files.stream().map(LedgerVerifyCommand::text).toList();
    }

    private static String text(Path file) {
        return new String(Documents.bytes(file), StandardCharsets.UTF_8);
    }
}
