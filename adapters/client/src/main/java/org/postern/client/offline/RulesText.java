// SPDX-License-Identifier: Apache-2.0
package org.postern.client.offline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.postern.document.DocumentType;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.Rule;
import org.postern.protocol.Words;

/** The rules of a protocol in plain words, by document type. */
final class RulesText {

    private final SharingProtocol protocol;
    private final List<String> lines = new ArrayList<>();

    RulesText(SharingProtocol protocol) {
        this.protocol = protocol;
    }

    List<String> lines() {
        Arrays.stream(DocumentType.values()).forEach(this::rules);
        return lines;
    }

    private void rules(DocumentType type) {
        List<Rule> rules = protocol.rules().stream()
                .filter(rule -> rule.documents().contains(type))
                .toList();
        if (rules.isEmpty()) {
            return;
        }
        lines.add("## What is shared of a " + AgreementText.plain(type.id()));
        lines.add("");
        rules.forEach(this::rule);
        lines.add("");
    }

    private void rule(Rule rule) {
        lines.add("- **" + rule.id() + "** (to " + String.join(", ", rule.to()) + "): " + rule.say());
        lines.add("  - Fields: " + String.join(", ", rule.fields()) + "; " + effect(rule));
        rule.when()
                .ifPresent(when -> lines.add("  - Only where"
                        + rule.each().map(each -> ", for each of " + each + ",").orElse("") + " `"
                        + when.strip().replaceAll("\\s+", " ") + "`."));
        rule.instruct().ifPresent(text -> lines.add("  - The recipient is told: " + text));
    }

    private static String effect(Rule rule) {
        String announced = rule.treatment().removes()
                ? ", announced by " + rule.announce().name().toLowerCase(Locale.ROOT)
                : "";
        return Words.of(rule.treatment()) + announced + ".";
    }
}
