// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.field;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A place to the name of the local authority it lies in, found by the district or town that the document gives for it.
 * Where that is unknown the place is withheld. Of several lines only the first becomes the area.
 */
final class GeneraliseArea implements FieldTransform {

    private static final List<String> NAMED_BY = List.of("district", "town");

    @Override
    public Optional<JsonNode> apply(Leaf leaf, TransformContext context) {
        if (leaf.pointer().matches(".*/[1-9][0-9]*")) {
            return Optional.empty();
        }
        JsonNode place = context.document().at(LeafTree.entity(leaf.pointer()));
        return Stream.of(place, place.path("address"))
                .flatMap(holder -> NAMED_BY.stream().map(holder::path))
                .filter(JsonNode::isString)
                .map(name -> context.places().areaOf(name.stringValue()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(JsonNodeFactory.instance::stringNode);
    }
}
