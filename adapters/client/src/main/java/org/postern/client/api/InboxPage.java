// SPDX-License-Identifier: Apache-2.0
package org.postern.client.api;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A page of an agency's mailbox.
 *
 * @param next what to ask {@code after} for the following page
 */
public record InboxPage(List<Item> items, long next) {

    public InboxPage {
        items = List.copyOf(items);
    }

    /** One waiting envelope, without content. */
    public record Item(UUID id, String type, String unit, boolean urgent, String state) {}

    /** @throws IllegalArgumentException where an envelope's id is none: ids become file names */
    public static InboxPage of(JsonNode page) {
        return new InboxPage(
                page.path("items").valueStream().map(InboxPage::item).toList(),
                page.path("next").asLong());
    }

    private static Item item(JsonNode item) {
        return new Item(
                UUID.fromString(item.path("id").asString("")),
                item.path("type").asString(""),
                item.path("unit").asString(""),
                item.path("urgent").asBoolean(false),
                item.path("state").asString(""));
    }
}
