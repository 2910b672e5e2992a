// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postern.document.DocumentType;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.SharingProtocol.RecipientEntry;
import org.postern.protocol.SharingProtocol.Rule;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.CompiledRule;
import org.postern.protocol.compile.Findings;

/**
 * Finds pairs of rules that say different things about the same values under the same condition. A broad rule with a
 * narrower exception ({@code child.**} shared, {@code child.name.family} withheld) is not a contradiction; two rules
 * about the same pattern are, and so are two reductions of one value of which neither is stricter.
 */
final class ConflictCheck {

    private final Findings findings;

    ConflictCheck(Findings findings) {
        this.findings = findings;
    }

    void check(CompiledProtocol compiled) {
        Set<Set<String>> reported = new HashSet<>();
        for (RecipientEntry entry : compiled.protocol().recipients()) {
            for (DocumentType type : entry.takes()) {
                compiled.rules(type, Set.of(entry.id()))
                        .byPath()
                        .forEach((path, rules) -> pairs(path, rules, entry, reported));
            }
        }
    }

    private void pairs(String path, List<CompiledRule> rules, RecipientEntry entry, Set<Set<String>> reported) {
        for (int i = 0; i < rules.size(); i++) {
            for (int j = 0; j < i; j++) {
                Rule first = rules.get(j).rule();
                Rule second = rules.get(i).rule();
                if (contradict(first, second) && reported.add(Set.of(first.id(), second.id()))) {
                    findings.error(
                            ProtocolCode.CONFLICT,
                            "rules/" + second.id(),
                            "Rules " + first.id() + " (" + first.treatment().word() + ") and " + second.id() + " ("
                                    + second.treatment().word() + ") both speak about '" + path + "' for '" + entry.id()
                                    + "' under the same condition.",
                            "Keep one of them, or give one a condition.");
                }
            }
        }
    }

    private static boolean contradict(Rule first, Rule second) {
        boolean sameQuestion =
                first.when().equals(second.when()) && first.each().equals(second.each());
        boolean samePattern = first.fields().stream().anyMatch(second.fields()::contains);
        boolean equallyStrict =
                first.treatment().strictness() == second.treatment().strictness();
        return sameQuestion && !first.treatment().equals(second.treatment()) && (samePattern || equallyStrict);
    }
}
