// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import java.util.List;
import java.util.Set;
import org.postern.document.DocumentType;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.SharingProtocol.RecipientEntry;
import org.postern.protocol.SharingProtocol.Rule;
import org.postern.protocol.Strictness;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.CompiledRule;
import org.postern.protocol.compile.Findings;

/**
 * Finds rules that can never decide anything: their recipients take none of their documents, or for every value they
 * name a rule without a condition is always stricter. A rule that only adds an instruction to what others share is kept.
 */
final class ReachCheck {

    private final Findings findings;

    ReachCheck(Findings findings) {
        this.findings = findings;
    }

    void check(CompiledProtocol compiled) {
        for (Rule rule : compiled.protocol().rules()) {
            List<RecipientEntry> to = compiled.protocol().recipients().stream()
                    .filter(entry -> rule.to().contains(entry.id()))
                    .toList();
            boolean taken = to.stream().anyMatch(entry -> entry.takes().stream().anyMatch(rule.documents()::contains));
            if (!taken) {
                findings.error(
                        ProtocolCode.UNREACHABLE,
                        "rules/" + rule.id(),
                        "None of the recipients of the rule takes the documents it is about.",
                        "Correct 'to' or 'documents', or the recipients' 'takes'.");
            } else if (to.stream().noneMatch(entry -> decides(compiled, rule, entry))) {
                findings.error(
                        ProtocolCode.UNREACHABLE,
                        "rules/" + rule.id(),
                        "Whatever the rule is about, another rule without a condition always decides first.",
                        "Take the rule out, or narrow the other one.");
            }
        }
    }

    private static boolean decides(CompiledProtocol compiled, Rule rule, RecipientEntry entry) {
        for (DocumentType type : entry.takes()) {
            for (List<CompiledRule> speaking :
                    compiled.rules(type, Set.of(entry.id())).byPath().values()) {
                if (speaking.stream().anyMatch(one -> one.rule() == rule)
                        && speaking.stream().noneMatch(one -> hides(one, rule, compiled))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hides(CompiledRule other, Rule rule, CompiledProtocol compiled) {
        if (other.rule() == rule || other.condition().isPresent()) {
            return false;
        }
        int stricter = Strictness.ORDER.compare(other.rule().treatment(), rule.treatment());
        boolean earlier = other.order() < compiled.protocol().rules().indexOf(rule);
        boolean addsWords =
                rule.instruct().isPresent() && !other.rule().treatment().removes();
        return (stricter > 0 || stricter == 0 && earlier) && !addsWords;
    }
}
