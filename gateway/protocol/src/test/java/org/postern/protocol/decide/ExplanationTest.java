// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.protocol.TestProtocols.rule;
import static org.postern.protocol.TestProtocols.with;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.protocol.Outcome;
import org.postern.protocol.Recipient;
import org.postern.protocol.TestAgencies;
import org.postern.protocol.TestDocuments;

class ExplanationTest {

    private static final String RULES = with(
            rule("NAMES", "['child.name.**', 'account']", "share"),
            rule("AGE", "['child.dateOfBirth']", "{generalise: age}"),
            rule("QUIET", "['people[].name']", "withhold", "announce: nothing"));

    @Test
    void ofWhenDecidedThenEveryFieldHasRuleAndSentence() {
        Explanation explanation = explain();

        assertThat(explanation.summary()).contains("MARSH-7").contains("marsh-fen, version 3");
        assertThat(explanation.rows()).allSatisfy(row -> {
            assertThat(row.rule()).isNotBlank();
            assertThat(row.reason()).endsWith(".");
        });
        assertThat(row(explanation, "/child/dateOfBirth").what()).isEqualTo("reduced to the age");
        assertThat(row(explanation, "/people/0/name").told()).isEqualTo("nothing");
        assertThat(row(explanation, "/places/0/name").told())
                .contains("whereabouts")
                .contains("reviewer");
        assertThat(row(explanation, "/child/name/given").told()).isEmpty();
    }

    @Test
    void toTextWhenDecidedThenNoValueOfTheDocumentIsInIt() {
        assertThat(explain().toText())
                .contains("/places/0/name")
                .doesNotContain("Old Mill", "ZZ1 1ZZ", "Addie", "bo1", "2011-06-15", "I wanted", "Ada went");
    }

    @Test
    void ofWhenRefusedThenTheReasonIsTheWholeExplanation() {
        Outcome refused = new Outcome.Refused(new Recipient(TestAgencies.FORCE, "", Set.of()), "no-agreement", "No.");

        assertThat(Explanation.of(refused).summary()).isEqualTo("No.");
        assertThat(Explanation.of(refused).toText()).isEqualTo("No.\n");
    }

    private static Explanation explain() {
        return Explanation.of(new Outcome.Decided(Deciding.forForce(TestDocuments.interview(), RULES)));
    }

    private static Explanation.Row row(Explanation explanation, String pointer) {
        return explanation.rows().stream()
                .filter(row -> row.pointer().equals(pointer))
                .findFirst()
                .orElseThrow();
    }
}
