// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ShippedProtocols;
import org.postern.protocol.TestAgencies;
import org.postern.protocol.TestProtocols;
import org.postern.protocol.edit.ConditionChoice;
import org.postern.protocol.edit.ReadyConditions;

class NeverCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "false",
                "child.age < 10 && child.age > 12",
                "10 > child.age && child.age >= 10",
                "item.wish == 'share' && item.wish == 'do-not-share'",
                "item.wish == 'share' && item.basis == 'fact' && item.wish != 'share'",
                "item.wish in ['share'] && !(item.wish in ['share', 'do-not-share'])",
                "has(item.note) && !has(item.note)",
                "(child.age < 3 && child.age > 4) || false",
                "item.basis == 'fact' && (child.age < 3 && child.age == 4)",
                "harm.highest in []"
            })
    void neverWhenDemandsExcludeEachOtherThenTrue(String condition) {
        assertThat(NeverCheck.never(condition)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "child.age < 13 && child.age > 11",
                "child.age < 10 || child.age > 12",
                "!(child.age < 10 && child.age > 12)",
                "item.wish == 'share' || item.wish == 'do-not-share'",
                "!(item.wish == 'share') && item.wish == 'do-not-share'",
                "item.wish != 'share' && item.basis != 'share'",
                "document.places.exists(p, p.wish == 'share') && document.places.exists(p, p.wish == 'do-not-share')",
                "!(child.age < 10) && child.age == 10"
            })
    void neverWhenSomeDocumentCanMeetThemThenFalse(String condition) {
        assertThat(NeverCheck.never(condition)).isFalse();
    }

    @Test
    void rulesWhenConditionCanNeverHoldThenErrorAtItsLine() {
        String protocol = TestProtocols.with(
                TestProtocols.rule("A-1", "['id']", "share"),
                TestProtocols.rule("A-2", "['account']", "share", "when: child.age < 3 && child.age > 5"));

        assertThat(new Checks(TestAgencies.DIRECTORY).rules(TestProtocols.compiled(protocol)))
                .filteredOn(issue -> issue.code() == ProtocolCode.UNREACHABLE)
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.rule()).isEqualTo("A-2");
                    assertThat(protocol.lines().toList().get(issue.line() - 1)).contains("when:");
                });
    }

    @Test
    void neverWhenConditionsAreShippedOrReadyMadeThenNoneIsTakenForImpossible() {
        Stream<String> shipped = ShippedProtocols.FILES.values().stream()
                .flatMap(file -> ShippedProtocols.compiled(file).protocol().rules().stream())
                .flatMap(rule -> rule.when().stream());
        Stream<String> ready = ReadyConditions.standard().all().stream()
                .filter(one -> one.parameters().isEmpty())
                .flatMap(one ->
                        ReadyConditions.standard()
                                .cel(java.util.List.of(new ConditionChoice(one.id(), java.util.Map.of())))
                                .stream());

        assertThat(Stream.concat(shipped, ready)).isNotEmpty().noneMatch(NeverCheck::never);
    }
}
