// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.agency.Agency;
import org.postern.agency.AgencyKind;
import org.postern.agency.AgencyRegistry;
import org.springframework.stereotype.Component;

/**
 * Lets people name an agency as they know it. A field shows {@code Name (id)}, and takes that, the name, the id or any words
 * that only one agency has. Templates call it {@code @agencyPicker}.
 */
@Component("agencyPicker")
class AgencyPicker {

    private static final Pattern SHOWN = Pattern.compile(".*\\(([a-z0-9]+(?:-[a-z0-9]+)*)\\)\\s*");

    private final AgencyRegistry registry;
    private final List<String> all;

    AgencyPicker(AgencyRegistry registry) {
        this.registry = registry;
        this.all = registry.all().stream().map(AgencyPicker::words).sorted().toList();
    }

    public List<String> all() {
        return all;
    }

    /** An id with its name; what is no id as it is. */
    public String shown(String id) {
        return id == null ? "" : registry.find(id).map(AgencyPicker::words).orElse(id);
    }

    /** Empty where it is blank, unknown, or could be several. */
    Optional<String> id(String typed) {
        return id(typed, Optional.empty());
    }

    /** @param kind where only agencies of one kind are asked for */
    Optional<String> id(String typed, Optional<AgencyKind> kind) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > 300) {
            return Optional.empty();
        }
        Matcher shown = SHOWN.matcher(text);
        if (shown.matches() && registry.find(shown.group(1)).isPresent()) {
            return Optional.of(shown.group(1));
        }
        if (registry.find(text).isPresent()) {
            return Optional.of(text);
        }
        List<Agency> found = registry.all().stream()
                .filter(one -> one.name().equalsIgnoreCase(text))
                .toList();
        List<Agency> candidates = (found.isEmpty() ? registry.search(text) : found)
                .stream()
                        .filter(one -> kind.isEmpty() || one.kind() == kind.get())
                        .toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0).id()) : Optional.empty();
    }

    /** The id; what is none is kept as it was typed, so that nobody's work is lost and the check says what is wrong. */
    String idOr(String typed) {
        return idOr(typed, Optional.empty());
    }

    String idOr(String typed, Optional<AgencyKind> kind) {
        return id(typed, kind).orElse(typed == null ? "" : typed.strip());
    }

    private static String words(Agency agency) {
        return agency.name() + " (" + agency.id() + ")";
    }
}
