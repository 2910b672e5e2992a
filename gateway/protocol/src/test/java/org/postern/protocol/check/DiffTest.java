// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.protocol.TestProtocols.compiled;
import static org.postern.protocol.TestProtocols.rule;
import static org.postern.protocol.TestProtocols.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.protocol.check.Diff.Change;
import org.postern.protocol.check.Diff.Effect;

class DiffTest {

    private static final String BASE = rule("A", "['places[].**']", "share");

    @Test
    void betweenWhenRulesOnlyMoveOrGetOtherNamesThenNothingChanges() {
        String other = rule("B", "['account']", "narrative");

        assertThat(between(with(BASE, other), with(other, BASE.replace("id: A", "id: Z"))))
                .isEmpty();
    }

    @Test
    void betweenWhenFieldIsNowSharedThenWider() {
        assertThat(between(with(BASE), with(BASE, rule("B", "['account']", "share"))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.recipient()).isEqualTo("force");
                    assertThat(change.fields()).containsExactly("account");
                    assertThat(change.before()).isEqualTo("withheld by default");
                    assertThat(change.after()).isEqualTo("shared");
                    assertThat(change.effect()).isEqualTo(Effect.WIDER);
                });
    }

    @Test
    void betweenWhenFieldsAreNowReducedThenNarrowerAndTogether() {
        assertThat(between(with(BASE), with(BASE, rule("B", "['places[].name', 'places[].address.postcode']", "drop"))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.fields()).containsExactly("places[].name", "places[].address.postcode");
                    assertThat(change.effect()).isEqualTo(Effect.NARROWER);
                });
    }

    @Test
    void betweenWhenConditionChangesThenItDependsAndBothAreNamed() {
        String narrow = rule("A", "['account']", "share", "when: child.age > 15");

        assertThat(between(with(rule("A", "['account']", "share", "when: child.age > 12")), with(narrow)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isEqualTo("shared if child.age > 12");
                    assertThat(change.after()).isEqualTo("shared if child.age > 15");
                    assertThat(change.effect()).isEqualTo(Effect.DIFFERENT);
                });
    }

    @Test
    void betweenWhenRecipientNoLongerTakesTheTypeThenEverythingIsNarrower() {
        String less = with(BASE).replace("takes: [rhi-summary, risk-assessment]", "takes: [risk-assessment]");

        assertThat(between(with(BASE), less)).isNotEmpty().allMatch(change -> change.effect() == Effect.NARROWER);
    }

    @Test
    void tableWhenThereAreChangesThenTheyReadAsSentences() {
        assertThat(Diff.table(between(with(BASE), with(BASE, rule("B", "['account']", "share"))))
                        .toText())
                .contains("account")
                .contains("more is shared");
    }

    @Test
    void betweenHeadsWhenDatesAndPartiesChangeThenOnlyThoseAreNamed() {
        String later = with(BASE)
                .replace("expires: 2026-12-31", "expires: 2027-12-31")
                .replace(
                        "{kind: childrens-home, inAreaOf: la-marsh, as: controller}",
                        "{agency: home-reed, as: processor}");

        assertThat(HeadDiff.between(
                        compiled(with(BASE)).protocol(), compiled(later).protocol()))
                .extracting(HeadDiff.Change::what)
                .containsExactly("expires", "parties");
    }

    private static List<Change> between(String before, String after) {
        return Diff.between(compiled(before), compiled(after));
    }
}
