// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.ledger.TestLedger.SIGNER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.ledger.LedgerIssue;
import org.postern.ledger.LedgerProblem;
import org.postern.ledger.export.LedgerVerifier;
import org.postern.ledger.export.Verdict;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is changed in an evidence file is found out, and what the file does not hold is not claimed. */
class EvidenceVerifierTest {

    private final EvidenceVerifier verifier = new EvidenceVerifier(new LedgerVerifier().trusting(SIGNER.key()));
    private EvidenceFile file;

    @BeforeEach
    void make() throws IOException {
        file = new TestEvidence().file();
    }

    @Test
    void verifyWhenNothingIsChangedThenEveryActIsProvenWithItsFacts() {
        EvidenceVerdict verdict = verifier.verify(file);

        assertThat(verdict.issues()).isEmpty();
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.acts())
                .extracting(ProvenAct::kind)
                .containsExactly("submission-accepted", "decision", "envelope-sealed", "receipt");
        assertThat(verdict.acts()).allMatch(act -> act.facts().isPresent());
    }

    @Test
    void verifyWhenWrittenAndReadAgainThenIsTheSame() throws IOException {
        byte[] bytes = EvidenceFormat.write(file);

        EvidenceFile read =
                EvidenceFormat.read(new ByteArrayInputStream(bytes)).accepted().orElseThrow();

        assertThat(EvidenceFormat.begins(bytes)).isTrue();
        assertThat(verifier.verify(read).holds()).isTrue();
        assertThat(EvidenceFormat.write(read)).isEqualTo(bytes);
    }

    @Test
    void readWhenTheFileIsOfTheFormerFormThenItStillVerifies() throws IOException {
        ObjectNode tree = (ObjectNode) JsonMapper.shared().readTree(EvidenceFormat.write(file));
        tree.put("format", EvidenceFile.FORMER).remove(List.of("acknowledgements", "agreement"));
        byte[] bytes = JsonMapper.shared().writeValueAsBytes(tree);

        EvidenceFile read =
                EvidenceFormat.read(new ByteArrayInputStream(bytes)).accepted().orElseThrow();

        assertThat(verifier.verify(read).holds()).isTrue();
        tree.put("format", EvidenceFile.FORMAT);
        assertThat(EvidenceFormat.read(
                                new ByteArrayInputStream(JsonMapper.shared().writeValueAsBytes(tree)))
                        .accepted())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/decisions/0/recipient, police-kent, NOT_AS_RECORDED",
        "/decisions/0/outcome, withheld, NOT_AS_RECORDED",
        "/decisions/0/rule, r2, NOT_AS_RECORDED",
        "/decisions/0/protocolSha256, q, NOT_AS_RECORDED",
        "/decisions/0/detail, [], NOT_AS_RECORDED",
        "/envelopes/0/sha256, f, NOT_AS_RECORDED",
        "/envelopes/0/nonceSha256, f, NOT_AS_RECORDED",
        "/envelopes/0/certificateSha256, f, NOT_AS_RECORDED",
        "/envelopes/0/issued, 1764000001000, NOT_AS_RECORDED",
        "/receipts/0/cms, AAAA, NOT_AS_RECORDED",
        "/trust/0/pem, other, NOT_AS_RECORDED",
        "/document/content, AAAA, NOT_AS_RECORDED",
        "/receipts/0/envelope, 00000000-0000-4000-8000-000000000009, NOT_RECORDED",
        "/decisions/0/id, 00000000-0000-4000-8000-000000000009, NOT_RECORDED",
        "/subject, 00000000-0000-4000-8000-000000000009, NOT_RECORDED",
    })
    void verifyWhenOnePartIsChangedThenIsToldFromWhatWasRecorded(String pointer, String value, LedgerProblem problem)
            throws IOException {
        assertThat(problems(changed(tree -> set(tree, pointer, value)))).containsExactly(problem);
    }

    @Test
    void verifyWhenAStatementIsChangedThenItDoesNotOpenItsLeaf() throws IOException {
        EvidenceFile changed = changed(tree -> {
            String statement = tree.at("/opened/1/statement").asString();
            return set(tree, "/opened/1/statement", statement.replace("police-essex", "police-kent"));
        });

        assertThat(problems(changed)).containsExactly(LedgerProblem.OPENING_REFUSED, LedgerProblem.NOT_RECORDED);
    }

    @Test
    void verifyWhenTheArchiveOfAReceiptIsMissingThenIsTold() throws IOException {
        assertThat(problems(changed(tree -> {
                    ((ArrayNode) tree.at("/trust")).removeAll();
                    return tree;
                })))
                .containsExactly(LedgerProblem.NOT_RECORDED);
    }

    @Test
    void verifyWhenAnInclusionProofIsChangedThenTheLedgerDoesNotVerify() throws IOException {
        EvidenceFile changed = changed(tree -> set(
                tree,
                "/ledger",
                tree.path("ledger")
                        .asString()
                        .replaceFirst("\"kind\\\\\":\\\\\"decision", "\"kind\\\\\":\\\\\"receipt")));

        assertThat(verifier.verify(changed).ledger())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.issues())
                                .extracting(LedgerIssue::problem)
                                .contains(LedgerProblem.BAD_INCLUSION_PROOF));
    }

    /** Seeded: whichever byte of the file is exchanged, it is refused, or says the same as before. */
    @Test
    void verifyWhenAnyByteIsExchangedThenNeverProvesSomethingElse() throws IOException {
        byte[] whole = EvidenceFormat.write(file);
        List<String> facts = facts(verifier.verify(file));
        Random random = new Random(11);
        for (int i = 0; i < 1_500; i++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] = (byte) (33 + random.nextInt(90));
            EvidenceFormat.read(new ByteArrayInputStream(bytes))
                    .accepted()
                    .map(verifier::verify)
                    .filter(EvidenceVerdict::holds)
                    .ifPresent(verdict -> assertThat(facts).containsAll(facts(verdict)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{}",
        "[]",
        "null",
        "{\"format\":\"postern-evidence/2\"}",
        "not JSON",
        "{\"format\":\"postern-evidence/1\"}"
    })
    void readWhenItIsSomethingElseThenRefuses(String text) throws IOException {
        assertThat(EvidenceFormat.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                        .refusal()
                        .map(LedgerIssue::problem))
                .contains(LedgerProblem.MALFORMED_EVIDENCE);
    }

    private static List<String> facts(EvidenceVerdict verdict) {
        return verdict.acts().stream()
                .map(act -> act.index()
                        + act.kind()
                        + act.subject()
                        + act.facts().map(Object::toString).orElse(""))
                .toList();
    }

    private List<LedgerProblem> problems(EvidenceFile changed) {
        return verifier.verify(changed).issues().stream()
                .map(LedgerIssue::problem)
                .toList();
    }

    private EvidenceFile changed(UnaryOperator<ObjectNode> change) throws IOException {
        ObjectNode tree = (ObjectNode) JsonMapper.shared().readTree(EvidenceFormat.write(file));
        byte[] bytes = JsonMapper.shared().writeValueAsBytes(change.apply(tree));
        return EvidenceFormat.read(new ByteArrayInputStream(bytes)).accepted().orElseThrow();
    }

    private static ObjectNode set(ObjectNode tree, String pointer, String value) {
        int last = pointer.lastIndexOf('/');
        ObjectNode parent = last == 0 ? tree : (ObjectNode) tree.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        return parent.path(name).isNumber()
                ? withNumber(tree, parent, name, value)
                : withText(tree, parent, name, value);
    }

    private static ObjectNode withNumber(ObjectNode tree, ObjectNode parent, String name, String value) {
        parent.put(name, Long.parseLong(value));
        return tree;
    }

    private static ObjectNode withText(ObjectNode tree, ObjectNode parent, String name, String value) {
        parent.put(name, value);
        return tree;
    }
}
