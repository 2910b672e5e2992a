// SPDX-License-Identifier: Apache-2.0
package org.postern.app.draft;

import java.util.List;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyKind;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.District;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Moves an example into another authority's area: authorities become that one, forces its force, and districts one of its
 * own. Any other agency is left out, because it belongs to the place the example comes from.
 */
record Moving(AgencyRegistry registry, Agency authority) {

    private static final String DISTRICT = "district";

    ObjectNode move(ObjectNode document) {
        ObjectNode copy = document.deepCopy();
        copy.remove("onBehalfOf");
        object(copy);
        return copy;
    }

    private void object(ObjectNode node) {
        for (String name : List.copyOf(node.propertyNames())) {
            JsonNode value = node.get(name);
            if (value instanceof ObjectNode inner) {
                object(inner);
            } else if (value instanceof ArrayNode array) {
                array.valueStream()
                        .filter(ObjectNode.class::isInstance)
                        .map(ObjectNode.class::cast)
                        .forEach(this::object);
            } else if (name.toLowerCase(java.util.Locale.ROOT).endsWith(DISTRICT)) {
                district().ifPresent(code -> node.put(name, code));
            } else if (value.isString()) {
                registry.find(value.asString()).ifPresent(agency -> replace(node, name, agency));
            }
        }
    }

    private void replace(ObjectNode node, String name, Agency agency) {
        if (agency.kind() == AgencyKind.LOCAL_AUTHORITY) {
            node.put(name, authority.id());
        } else if (agency.kind() == AgencyKind.POLICE_FORCE && authority.force().isPresent()) {
            node.put(name, authority.force().get());
        } else {
            node.remove(name);
        }
    }

    private Optional<String> district() {
        return registry.districts().stream()
                .filter(one -> one.current() && one.authority().equals(authority.id()))
                .map(District::code)
                .findFirst();
    }
}
