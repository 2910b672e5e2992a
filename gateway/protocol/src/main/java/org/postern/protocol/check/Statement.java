// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.protocol.SharingProtocol.Rule;
import org.postern.protocol.Strictness;
import org.postern.protocol.Treatment;
import org.postern.protocol.Words;

/**
 * What one rule says about one field for one recipient, without the rule's name, so that two versions can be compared.
 *
 * @param condition CEL, with the list it asks each element of; empty means always
 * @param extra     what is announced where the value does not go, and the instruction that goes along
 */
record Statement(Treatment treatment, Optional<String> condition, String extra) {

    static Statement of(Rule rule) {
        Optional<String> condition = rule.when()
                .map(when -> when.strip().replaceAll("\\s+", " "))
                .map(when -> rule.each()
                        .map(each -> "for each of " + each + ": " + when)
                        .orElse("if " + when));
        String announced = rule.treatment().removes()
                ? ", announced by " + rule.announce().name().toLowerCase(java.util.Locale.ROOT)
                : "";
        String instructed = rule.instruct()
                .map(text -> ", with the instruction \"" + text + "\"")
                .orElse("");
        return new Statement(rule.treatment(), condition, announced + instructed);
    }

    String words() {
        return Words.of(treatment) + condition.map(text -> " " + text).orElse("") + extra;
    }

    static String words(List<Statement> statements) {
        return statements.isEmpty()
                ? Coverage.BY_DEFAULT
                : statements.stream().map(Statement::words).distinct().collect(Collectors.joining("; "));
    }

    /** What happens where no condition is met. */
    static Treatment otherwise(List<Statement> statements) {
        return statements.stream()
                .filter(one -> one.condition().isEmpty())
                .map(Statement::treatment)
                .max(Strictness.ORDER)
                .orElse(new Treatment.Withhold());
    }

    static List<Statement> conditional(List<Statement> statements) {
        return statements.stream().filter(one -> one.condition().isPresent()).toList();
    }
}
