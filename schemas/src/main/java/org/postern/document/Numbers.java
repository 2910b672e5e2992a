// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers of a size that costs nothing: {@code 1e999999} would become a million digits in the wrong hands. */
final class Numbers {

    /** Powers of ten: what fits a 64-bit integer, so that no reader behind this one is tempted to round or to fail. */
    private static final int MAX_EXPONENT = 17;

    private Numbers() {}

    /** The exact value, or empty if the text is too long or the value out of range. */
    static Optional<BigDecimal> bounded(String text, int maxLength) {
        if (text.length() > maxLength || exponentDigits(text) > 4) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        long magnitude = (long) number.precision() - number.scale() - 1;
        boolean inRange = number.signum() == 0
                ? Math.abs((long) number.scale()) <= maxLength
                : Math.abs(magnitude) <= MAX_EXPONENT && number.scale() <= maxLength;
        return inRange ? Optional.of(number) : Optional.empty();
    }

    static JsonNode integer(BigDecimal number) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (number.precision() < 10) {
            return nodes.numberNode(number.intValueExact());
        }
        return number.precision() < 19
                ? nodes.numberNode(number.longValueExact())
                : nodes.numberNode(number.toBigIntegerExact());
    }

    static JsonNode decimal(BigDecimal number) {
        return DecimalNode.valueOf(number);
    }

    private static int exponentDigits(String text) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        return e < 0 ? 0 : text.length() - e - 1;
    }
}
