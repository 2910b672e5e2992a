// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.time.Instant;
import java.util.List;
import org.postern.ledger.LedgerIssue;
import org.postern.ledger.export.BundleLine;
import org.postern.ledger.export.Verdict;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what verifying a ledger found. */
final class LedgerReport {

    private final Output out;

    LedgerReport(Output out) {
        this.out = out;
    }

    int show(Verdict verdict) {
        if (out.json()) {
            out.write(json(verdict));
        } else if (verdict instanceof Verdict.Verified verified) {
            text(verified);
        } else {
            text((Verdict.Broken) verdict);
        }
        return verdict instanceof Verdict.Verified ? Exit.DONE : Exit.NO;
    }

    private void text(Verdict.Verified verified) {
        boolean whole = verified.scope() == BundleLine.Scope.WHOLE;
        out.line("Verifies: " + (whole ? "the whole ledger" : "an extract of the ledger") + " "
                + verified.newest().origin() + ", " + verified.newest().size() + " entries, "
                + verified.checkpoints() + " checkpoints");
        out.line("Root " + verified.newest().root().base64() + " at "
                + Instant.ofEpochMilli(verified.newest().time()));
        out.line("Key " + verified.fingerprint()
                + (verified.trustedKey() ? " (the one you named)" : " (the file's own: compare it by another way)"));
        if (verified.hashed() > 0) {
            out.line(verified.hashed() + " entries are other agencies' and were read by their hash only");
        }
        Table table = new Table();
        verified.proven()
                .forEach(entry -> table.row(
                        "  entry " + entry.index(),
                        entry.kind(),
                        entry.subject().toString(),
                        Instant.ofEpochMilli(entry.time()).toString()));
        out.lines(table.lines());
        verified.notices().forEach(notice -> out.line("Notice: " + notice));
    }

    private void text(Verdict.Broken broken) {
        out.line("Does not verify:");
        broken.issues().forEach(issue -> out.line("  " + issue));
        if (broken.moreLeft()) {
            out.line("  and more of that kind");
        }
    }

    static ObjectNode json(Verdict verdict) {
        ObjectNode node = Output.object();
        if (verdict instanceof Verdict.Broken broken) {
            node.put("verified", false).set("issues", issues(broken.issues()));
            return node.put("moreLeft", broken.moreLeft());
        }
        Verdict.Verified verified = (Verdict.Verified) verdict;
        node.put("verified", true)
                .put("scope", verified.scope() == BundleLine.Scope.WHOLE ? "whole" : "extract")
                .put("origin", verified.newest().origin())
                .put("size", verified.newest().size())
                .put("root", verified.newest().root().base64())
                .put("time", Instant.ofEpochMilli(verified.newest().time()).toString())
                .put("checkpoints", verified.checkpoints())
                .put("hashed", verified.hashed())
                .put("fingerprint", verified.fingerprint())
                .put("trustedKey", verified.trustedKey());
        ArrayNode proven = node.putArray("proven");
        verified.proven()
                .forEach(entry -> proven.addObject()
                        .put("index", entry.index())
                        .put("kind", entry.kind())
                        .put("subject", entry.subject().toString())
                        .put("time", Instant.ofEpochMilli(entry.time()).toString()));
        node.set("notices", issues(verified.notices()));
        return node;
    }

    static ArrayNode issues(List<LedgerIssue> issues) {
        ArrayNode array = Output.object().putArray("issues");
        issues.forEach(issue -> array.addObject().put("code", issue.code()).put("text", issue.text()));
        return array;
    }
}
