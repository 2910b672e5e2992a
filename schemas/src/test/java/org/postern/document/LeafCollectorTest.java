// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postern.document.SchemaField.Fact;

class LeafCollectorTest {

    private final LeafCollector collector = new LeafCollector(new SchemaResources("/org/postern/testschemas/"));

    @Test
    void collectWhenSchemaUsesRefsArraysAndConditionsThenEveryLeafIsListedOnce() {
        collector.collect(SchemaResources.BASE + "visit.json");

        assertThat(collector.leaves().keySet())
                .containsExactly(
                        "kind", "visitor.given", "day", "aliases[]", "places[].name", "places[].until", "reason");
        assertThat(collector.arrays()).containsExactly("aliases[]", "places[]");
        assertThat(collector.names())
                .contains("kind", "given", "until", "reason")
                .doesNotContain("$defs");
    }

    @Test
    void collectWhenAnnotationStandsBesideRefThenItOverridesTheTarget() {
        collector.collect(SchemaResources.BASE + "visit.json");

        assertThat(collector.leaves().get("day").field())
                .isEqualTo(new SchemaField("day", "date", "whereabouts", Fact.NONE));
        assertThat(collector.leaves().get("places[].until").field().category()).isEqualTo("time");
    }

    @Test
    void collectWhenLeafHasCodesOrTitleThenTheyAreKept() {
        collector.collect(SchemaResources.BASE + "visit.json");

        assertThat(collector.leaves().get("kind").codes()).contains("visit-kind");
        assertThat(collector.leaves().get("kind").field().type()).isEqualTo("code");
        assertThat(collector.leaves().get("visitor.given").title()).isEqualTo("First name");
        assertThat(collector.leaves().get("aliases[]").field().fact()).isEqualTo(Fact.CHILD_NAME);
        assertThat(collector.leaves().get("reason").field().isNarrative()).isTrue();
    }
}
