// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.postern.client.ClientError;
import org.postern.client.evidence.EvidenceCheck;
import org.postern.envelope.pki.Refusal;
import org.postern.ledger.Checked;
import org.postern.ledger.LedgerKey;
import org.postern.ledger.evidence.EvidenceFile;
import org.postern.ledger.evidence.EvidenceFormat;
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
                "Verifies an exported ledger, proof or evidence file offline; without a file, the gateway's ledger as it is"
                        + " now.",
        footer =
                "%nWithout --key the file vouches for itself: then compare the fingerprint by another way. For an evidence"
                        + " file --trust names the authority that certifies that key, and the agencies, and --issuer-key the"
                        + " keys by which people's sign-ins were signed. Exit status 1 when it does not verify.")
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

    @Option(
            names = "--issuer-key",
            paramLabel = "KEY",
            description =
                    "A key of the issuer of people's sign-ins as you know it by another way: its thumbprint (RFC 7638), or"
                            + " a file of thumbprints or with the key set that the issuer publishes; more than once. Approvals by"
                            + " a sign-in under any other key do not verify.")
    private List<String> issuerKeys = List.of();

    @Option(names = "--known", paramLabel = "FILE", description = "A checkpoint kept from before; more than once.")
    private List<Path> known = List.of();

    @Option(names = "--promise", paramLabel = "FILE", description = "A promise from a submission; more than once.")
    private List<Path> promises = List.of();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "What 'ledger export' or 'ledger prove' wrote, or an evidence file; - for standard input.")
    private Path file;

    @Override
    public Integer call() {
        LedgerVerifier verifier = new LedgerVerifier().knowing(texts(known)).holding(texts(promises));
        if (key != null) {
            verifier = verifier.trusting(key());
        }
        return verify(verifier);
    }

    private int verify(LedgerVerifier verifier) {
        try (BufferedInputStream in = new BufferedInputStream(open())) {
            in.mark(EvidenceFormat.beginning());
            byte[] first = in.readNBytes(EvidenceFormat.beginning());
            in.reset();
            return EvidenceFormat.begins(first)
                    ? evidence(verifier, in)
                    : new LedgerReport(output.output()).show(verifier.verify(in));
        } catch (IOException e) {
            throw file == null
                    ? new Stop(Exit.UNREACHABLE, ClientError.CUT_OFF.refusal())
                    : Stop.usage(ClientError.FILE_UNREADABLE, file);
        }
    }

    private int evidence(LedgerVerifier verifier, InputStream in) throws IOException {
        Checked<EvidenceFile> read = EvidenceFormat.read(in);
        if (read.refusal().isPresent()) {
            return new LedgerReport(output.output())
                    .show(new Verdict.Broken(List.of(read.refusal().get()), false));
        }
        EvidenceCheck check = new EvidenceCheck(verifier, connect.namedTrust(), IssuerKeyFiles.load(issuerKeys));
        return new EvidenceReport(output.output())
                .show(check.check(read.accepted().orElseThrow()));
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
