// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.document.SchemaField.Fact;

class ParticleNamesTests {

    private static final List<KnownFact> FACTS = List.of(
            new KnownFact(Fact.PERSON_NAME, "Marco Pereira", "marco", false),
            new KnownFact(Fact.PERSON_NAME, "Ana Santos", "ana", false));

    private final NarrativeRedactor redactor = new NarrativeRedactor();

    @Test
    void redactWhenAParticleJoinsTwoHiddenPiecesOfANameThenItGoesWithThem() {
        assertThat(redactor.redact("We met Marco Pereira dos Santos at noon.", FACTS, Options.standard())
                        .text())
                .doesNotContain("dos");
    }

    @Test
    void redactWhenAnotherWordStandsBetweenTwoNamesThenItStays() {
        assertThat(redactor.redact("We met Marco Pereira and Ana Santos at noon.", FACTS, Options.standard())
                        .text())
                .contains(" and ");
    }
}
