// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.field;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.redaction.text.ReadText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A full UK postcode to its outward code (district), e.g. {@code WN1}; anything else is withheld. */
final class GeneralisePostcode implements FieldTransform {

    private static final Pattern POSTCODE = Pattern.compile("([a-z]{1,2}[0-9][a-z0-9]?)[0-9][a-z]{2}");

    @Override
    public Optional<JsonNode> apply(Leaf leaf, TransformContext context) {
        Matcher postcode = POSTCODE.matcher(ReadText.compact(leaf.text()));
        return postcode.matches()
                ? Optional.of(
                        JsonNodeFactory.instance.stringNode(postcode.group(1).toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }
}
