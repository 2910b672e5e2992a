// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.Relation;
import org.postern.app.governance.Actor;
import org.postern.app.governance.ProtocolState;
import org.postern.document.CodeLists;
import org.postern.document.DocumentType;
import org.postern.protocol.SharingProtocol.Party;
import org.postern.protocol.SharingProtocol.RecipientEntry;
import org.springframework.stereotype.Component;

/** What stands in protocols, in words; templates call it {@code @protocolWords}. */
@Component("protocolWords")
class ProtocolWords {

    private static final Map<ProtocolState, String> STATES = new EnumMap<>(Map.of(
            ProtocolState.DRAFT, "File, not agreed",
            ProtocolState.CHECKED, "Checked",
            ProtocolState.PROPOSED, "Waiting for approval",
            ProtocolState.APPROVED, "Approved",
            ProtocolState.IN_FORCE, "In force",
            ProtocolState.SUPERSEDED, "Replaced",
            ProtocolState.WITHDRAWN, "Withdrawn",
            ProtocolState.EXPIRED, "Expired"));

    private static final Map<ProtocolState, String> STYLES = new EnumMap<>(Map.of(
            ProtocolState.DRAFT, "govuk-tag--purple",
            ProtocolState.PROPOSED, "govuk-tag--yellow",
            ProtocolState.APPROVED, "govuk-tag--turquoise",
            ProtocolState.IN_FORCE, "govuk-tag--green",
            ProtocolState.WITHDRAWN, "govuk-tag--red",
            ProtocolState.EXPIRED, "govuk-tag--orange"));

    private static final Map<ProtocolState, String> STEPS = new EnumMap<>(Map.of(
            ProtocolState.DRAFT, "Taken in",
            ProtocolState.CHECKED, "Checks and cases passed",
            ProtocolState.PROPOSED, "Proposed",
            ProtocolState.APPROVED, "Approved by all whose approval it needs",
            ProtocolState.IN_FORCE, "Came into force",
            ProtocolState.SUPERSEDED, "Replaced by a later version",
            ProtocolState.WITHDRAWN, "Withdrawn",
            ProtocolState.EXPIRED, "Ended with its last day"));

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final AgencyRegistry registry;

    ProtocolWords(AgencyRegistry registry) {
        this.registry = registry;
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String minute(Instant time) {
        return MINUTE.format(time.atZone(LONDON));
    }

    public String state(ProtocolState state) {
        return STATES.get(state);
    }

    public String style(ProtocolState state) {
        return STYLES.getOrDefault(state, "govuk-tag--grey");
    }

    public String step(ProtocolState state) {
        return STEPS.get(state);
    }

    public String agency(String id) {
        return registry.find(id).map(one -> one.name()).orElse(id);
    }

    public String agencies(Collection<String> ids) {
        return ids.stream().map(this::agency).collect(Collectors.joining(", "));
    }

    /** The agency, and through whom. */
    public String actor(Actor actor) {
        return actor.person().map(person -> person + " for ").orElse("") + agency(actor.agency());
    }

    public String type(DocumentType type) {
        return type(type.id());
    }

    public String type(String id) {
        return switch (id) {
            case "placement-notification" -> "Placement notification";
            case "rhi-summary" -> "Return home interview";
            case "risk-assessment" -> "Risk assessment";
            default -> id;
        };
    }

    public String types(Collection<DocumentType> types) {
        return types.stream().sorted().map(this::type).collect(Collectors.joining(", "));
    }

    public String relation(String id) {
        return Relation.of(id).isPresent() ? "the child's " + id.replace('-', ' ') : id;
    }

    /** Who is behind a recipient's entry. */
    public String recipient(RecipientEntry entry) {
        String who = entry.agency()
                .map(this::agency)
                .orElseGet(() ->
                        capital(relation(entry.relation().map(Relation::id).orElse(""))));
        return who + unit(entry.agency(), entry.unit());
    }

    public String party(Party party) {
        String who = party.agency()
                .map(this::agency)
                .orElseGet(() -> "Every "
                        + party.kind().map(kind -> kind.id().replace('-', ' ')).orElse("agency")
                        + party.inAreaOf()
                                .map(area -> " in the area of " + agency(area))
                                .orElse(""));
        return who + ", " + party.as().replace('-', ' ');
    }

    public String code(String list, String code) {
        return CodeLists.standard().label(list, code).orElse(code);
    }

    private String unit(Optional<String> agency, String unit) {
        if (unit.isEmpty()) {
            return "";
        }
        return ", "
                + agency.flatMap(registry::find).stream()
                        .flatMap(one -> one.units().stream())
                        .filter(one -> one.id().equals(unit))
                        .map(one -> one.name())
                        .findFirst()
                        .orElse(unit.replace('-', ' '));
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
