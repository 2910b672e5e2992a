// SPDX-License-Identifier: Apache-2.0
package org.postern.ledger.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.postern.ledger.Commitments;
import org.postern.ledger.Leaf;
import org.postern.ledger.LedgerIssue;
import org.postern.ledger.LedgerProblem;
import org.postern.ledger.Salt;
import org.postern.ledger.export.LedgerVerifier;
import org.postern.ledger.export.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verifies an evidence file against the ledger, offline: the proofs, what opens them, and that each part is as recorded. */
public final class EvidenceVerifier {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final LedgerVerifier ledger;

    /** @param ledger with the key, checkpoints and promises known by another way */
    public EvidenceVerifier(LedgerVerifier ledger) {
        this.ledger = ledger;
    }

    public EvidenceVerdict verify(EvidenceFile file) {
        Verdict verdict = verdict(file);
        if (!(verdict instanceof Verdict.Verified verified)) {
            return new EvidenceVerdict(verdict, List.of(), List.of());
        }
        List<LedgerIssue> issues = new ArrayList<>();
        Map<Long, ProvenAct> acts = new TreeMap<>();
        Map<Long, Leaf> leaves = new TreeMap<>();
        verified.proven().forEach(proven -> leaves.put(proven.index(), proven.leaf()));
        verified.proven()
                .forEach(proven -> acts.put(
                        proven.index(),
                        new ProvenAct(
                                proven.index(), proven.kind(), proven.subject(), proven.time(), Optional.empty())));
        file.opened().forEach(opened -> open(opened, leaves, acts, issues));
        List<ProvenAct> proven = List.copyOf(acts.values());
        new RecordedParts(proven, issues).compare(file);
        return new EvidenceVerdict(verdict, proven, issues);
    }

    private Verdict verdict(EvidenceFile file) {
        try {
            return ledger.verify(new ByteArrayInputStream(file.ledger().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory does not fail", e);
        }
    }

    private static void open(
            EvidenceFile.Opened opened, Map<Long, Leaf> leaves, Map<Long, ProvenAct> acts, List<LedgerIssue> issues) {
        Leaf leaf = leaves.get(opened.index());
        byte[] statement = opened.statement().getBytes(StandardCharsets.UTF_8);
        if (leaf == null
                || opened.salt().length != Salt.LENGTH
                || !Commitments.opens(leaf.commitment(), statement, Salt.of(opened.salt()))) {
            issues.add(LedgerProblem.OPENING_REFUSED.issue(
                    "What the file gives as the statement of entry " + opened.index() + " is not what was recorded."));
            return;
        }
        facts(statement)
                .ifPresentOrElse(
                        facts -> acts.computeIfPresent(
                                opened.index(),
                                (index, act) -> new ProvenAct(
                                        index, act.kind(), act.subject(), act.time(), Optional.of(facts))),
                        () -> issues.add(LedgerProblem.OPENING_REFUSED.issue(
                                "The statement of entry " + opened.index() + " is not JSON.")));
    }

    private static Optional<JsonNode> facts(byte[] statement) {
        try {
            return Optional.of(JSON.readTree(statement)).filter(JsonNode::isObject);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
