// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.agent.mapping.Draft;
import org.postern.agent.told.KeyedHash;
import org.postern.agent.told.Told;
import org.postern.agent.told.ToldBook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Knows which stay a row is about: the one it begins, corrects or ends. */
final class Stays {

    private static final List<String> NEEDED_AT_THE_END = List.of(
            "onBehalfOf", "responsibleAuthority", "placingAuthority", "notificationSource", "child", "placement");

    private final ToldBook book;
    private final DocumentKeys keys;

    Stays(ToldBook book, DocumentKeys keys) {
        this.book = book;
        this.keys = keys;
    }

    /** The stay that a discharge ends: by its first day, else the only open one of the child. */
    Optional<Told> ended(Draft end) {
        Optional<Told> byStart = book.find(keys.beginning(end));
        return byStart.isPresent() || end.text("placement.start").isPresent() ? byStart : only(end);
    }

    /** Says the first day of the stay where the row does not. */
    static void complete(Draft end, Told stay) {
        if (end.text("placement.start").isEmpty()) {
            stay.start().ifPresent(day -> end.put("placement.start", StringNode.valueOf(day.toString())));
        }
    }

    /**
     * The stay of which an admission corrects the first day: the only open one of this child with this provider, unless
     * the sheet also has that one. A child cannot be admitted to the same home again before it has left.
     *
     * @param inSheet keys of every admission in the sheet
     */
    Optional<Told> corrected(Draft start, Set<KeyedHash> inSheet) {
        return only(start)
                .filter(stay -> stay.said()
                        .path("placement")
                        .path("provider")
                        .asString("")
                        .equals(start.text("placement.provider").orElse("")))
                .filter(stay -> !book.isKnownUnderAny(stay, inSheet));
    }

    private Optional<Told> only(Draft draft) {
        List<Told> open = book.openStays(keys.children(draft));
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    /** First day of the stay that the draft begins. */
    static Optional<LocalDate> start(Draft draft) {
        return draft.begins() ? draft.text("placement.start").map(LocalDate::parse) : Optional.empty();
    }

    /** What an end will have to say again; empty where the draft begins no stay. */
    static Optional<ObjectNode> said(Draft draft) {
        return draft.begins() ? Optional.of(atTheEnd(draft.content())) : Optional.empty();
    }

    private static ObjectNode atTheEnd(ObjectNode content) {
        ObjectNode said = JsonMapper.shared().createObjectNode();
        for (String name : NEEDED_AT_THE_END) {
            JsonNode value = content.path(name);
            if (!value.isMissingNode()) {
                said.set(name, value.deepCopy());
            }
        }
        return said;
    }
}
