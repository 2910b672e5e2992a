// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A date of birth to the age in whole years, in British time, when the decision was made: a JSON integer. */
final class GeneraliseAge implements FieldTransform {

    private static final ZoneId BRITISH = ZoneId.of("Europe/London");

    @Override
    public Optional<JsonNode> apply(Leaf leaf, TransformContext context) {
        LocalDate today = LocalDate.ofInstant(context.decision().at(), BRITISH);
        try {
            LocalDate born = LocalDate.parse(leaf.text());
            return born.isAfter(today)
                    ? Optional.empty()
                    : Optional.of(JsonNodeFactory.instance.numberNode((int) ChronoUnit.YEARS.between(born, today)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
