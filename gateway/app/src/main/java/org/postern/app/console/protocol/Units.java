// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.agency.Agency;
import org.postern.agency.Agency.Unit;
import org.postern.agency.AgencyKind;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.Relation;
import org.springframework.stereotype.Component;

/**
 * The teams that a form offers: those of the agency that is named, else those that agencies of the kind in question have.
 * Templates call it {@code @units}.
 */
@Component("units")
class Units {

    private final AgencyRegistry registry;
    private final AgencyPicker picker;

    Units(AgencyRegistry registry, AgencyPicker picker) {
        this.registry = registry;
        this.picker = picker;
    }

    /** Teams under one heading, by name. */
    record Group(String label, List<Choice> teams) {}

    /**
     * What to choose from.
     *
     * @param agency   as an id or as a person typed it; may be blank
     * @param relation to the child; may be blank
     * @param unit     what stands there now: it is always offered, so that opening a form changes nothing
     */
    public List<Group> offered(String agency, String relation, String unit) {
        Optional<Agency> named = picker.id(agency).flatMap(registry::find);
        List<Group> groups =
                new ArrayList<>(named.map(one -> List.of(new Group("Teams of " + one.name(), choices(one.units()))))
                        .orElseGet(() -> byKind(kinds(relation))));
        boolean there = groups.stream()
                .flatMap(group -> group.teams().stream())
                .anyMatch(choice -> choice.value().equals(unit));
        if (!unit.isBlank() && !there) {
            groups.add(0, new Group("As it stands in the draft", List.of(new Choice(unit, unit.replace('-', ' ')))));
        }
        return groups;
    }

    /** Whether the agency, or some agency that can stand in the relation, has such a team. */
    boolean has(String agency, String relation, String unit) {
        return registry.find(agency).map(List::of).orElseGet(() -> of(kinds(relation))).stream()
                .flatMap(one -> one.units().stream())
                .anyMatch(one -> one.id().equals(unit));
    }

    /** The name of a team; its id in words where no such agency has one. */
    String name(String agency, String relation, String unit) {
        return offered(agency, relation, "").stream()
                .flatMap(group -> group.teams().stream())
                .filter(choice -> choice.value().equals(unit))
                .map(Choice::label)
                .findFirst()
                .orElse(unit.replace('-', ' '));
    }

    private List<Group> byKind(Set<AgencyKind> kinds) {
        return kinds.stream()
                .flatMap(kind -> of(EnumSet.of(kind)).isEmpty() ? Stream.empty() : Stream.of(group(kind)))
                .toList();
    }

    /** A team that most of them have comes first; one that few have is said to be so. */
    private Group group(AgencyKind kind) {
        List<Agency> agencies = of(EnumSet.of(kind));
        Map<String, List<String>> names = new LinkedHashMap<>();
        agencies.stream()
                .flatMap(one -> one.units().stream())
                .forEach(unit -> names.computeIfAbsent(unit.id(), any -> new ArrayList<>())
                        .add(unit.name()));
        List<Choice> teams = names.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .map(entry -> new Choice(
                        entry.getKey(),
                        usual(entry.getValue())
                                + (entry.getValue().size() * 2 < agencies.size() ? " (only some have it)" : "")))
                .toList();
        return new Group("Teams of a " + kind.id().replace('-', ' ').replace("childrens", "children's"), teams);
    }

    private static String usual(List<String> names) {
        return names.stream()
                .collect(Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private List<Agency> of(Set<AgencyKind> kinds) {
        return registry.all().stream()
                .filter(one -> kinds.contains(one.kind()) && !one.units().isEmpty())
                .toList();
    }

    private static Set<AgencyKind> kinds(String relation) {
        return Relation.of(relation)
                .<Set<AgencyKind>>map(one -> switch (one) {
                    case RESPONSIBLE_AUTHORITY, PLACING_AUTHORITY, HOST_AUTHORITY, PREVIOUS_HOST_AUTHORITY ->
                        EnumSet.of(AgencyKind.LOCAL_AUTHORITY);
                    case HOST_FORCE, HOME_FORCE, PREVIOUS_HOST_FORCE -> EnumSet.of(AgencyKind.POLICE_FORCE);
                    case PLACEMENT_PROVIDER ->
                        EnumSet.of(AgencyKind.CHILDRENS_HOME, AgencyKind.FOSTERING_AGENCY, AgencyKind.OTHER_PLACEMENT);
                    case INTERVIEW_PROVIDER, SENDER -> EnumSet.allOf(AgencyKind.class);
                })
                .orElse(EnumSet.allOf(AgencyKind.class));
    }

    private static List<Choice> choices(Collection<Unit> units) {
        return units.stream().map(unit -> new Choice(unit.id(), unit.name())).toList();
    }
}
