// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.preset;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.DidYouMean;
import org.postern.protocol.preset.Parameter.Constraint;
import org.postern.protocol.preset.Parameter.Option;

/** Judges one value of a preset: its type, and what it has to keep to. */
final class ValueCheck {

    private static final int LONGEST = 300;
    private static final LocalDate EARLIEST = LocalDate.of(2018, 5, 25);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final AgencyRegistry registry;
    private final Map<String, Object> known;

    /** @param known the values judged so far, with what follows from them */
    ValueCheck(AgencyRegistry registry, Map<String, Object> known) {
        this.registry = registry;
        this.known = known;
    }

    /** What is wrong and what to do; empty where nothing is. */
    Optional<List<String>> wrong(Parameter parameter, String value) {
        return switch (parameter.type()) {
            case TEXT ->
                unless(
                        value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl),
                        "It is longer than " + LONGEST + " characters or has line breaks.",
                        "Write one short line.");
            case ID ->
                unless(
                        value.matches("[a-z0-9]+(-[a-z0-9]+)*") && !BuiltInRules.IDS.contains(value),
                        "It cannot be the id of a protocol.",
                        "Use small letters, digits and '-'.");
            case PHONE ->
                unless(value.matches("[0-9+() ]{5,24}"), "It is no telephone number.", "Write e.g. 01632 960101.");
            case DATE -> date(parameter.rule(), value);
            case DURATION ->
                unless(isDuration(value), "It is no time between a minute and a week.", "Write e.g. PT4H.");
            case CHOICE -> choice(parameter, value);
            case UNIT -> unit(parameter.rule(), value);
            case AGENCY -> agency(parameter.rule(), value);
        };
    }

    private Optional<List<String>> date(Constraint rule, String value) {
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                return wrong("It lies before " + EARLIEST + " or after " + LATEST + ".", "Check the year.");
            }
            Optional<LocalDate> floor =
                    rule.notBefore().map(known::get).map(Object::toString).map(LocalDate::parse);
            return unless(
                    floor.filter(date::isBefore).isEmpty(),
                    "It is before '" + rule.notBefore().orElse("") + "'.",
                    "Check both dates.");
        } catch (DateTimeException e) {
            return wrong("It is no date.", "Write e.g. 2027-03-31.");
        }
    }

    private static boolean isDuration(String value) {
        try {
            Duration duration = Duration.parse(value);
            return duration.compareTo(Duration.ofMinutes(1)) >= 0 && duration.compareTo(Duration.ofDays(7)) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<List<String>> choice(Parameter parameter, String value) {
        List<String> options = parameter.options().stream().map(Option::value).toList();
        return unless(
                options.contains(value),
                "It is none of the answers.",
                DidYouMean.or(value, options, "They are: " + String.join(", ", options) + "."));
    }

    private Optional<List<String>> unit(Constraint rule, String value) {
        Optional<Agency> agency =
                rule.of().map(known::get).map(Object::toString).flatMap(registry::find);
        List<String> units = agency.stream()
                .flatMap(one -> one.units().stream())
                .map(Agency.Unit::id)
                .toList();
        return unless(
                units.contains(value),
                agency.map(Agency::name).orElse("The agency") + " has no such unit.",
                DidYouMean.or(value, units, "It has: " + String.join(", ", units) + "."));
    }

    private Optional<List<String>> agency(Constraint rule, String value) {
        Optional<Agency> found = registry.find(value);
        if (found.isEmpty()) {
            List<String> near = registry.idsLike(value);
            return wrong(
                    "There is no such agency.",
                    near.isEmpty()
                            ? "Look the id up with 'postern agencies'."
                            : "Did you mean " + String.join(" or ", near) + "?");
        }
        Agency agency = found.get();
        if (rule.kind().filter(kind -> kind != agency.kind()).isPresent()) {
            return wrong(
                    agency.name() + " is of another kind.",
                    "Name one of the kind " + rule.kind().get().id() + ".");
        }
        if (rule.not().map(known::get).filter(value::equals).isPresent()) {
            return wrong("It is the same agency as '" + rule.not().get() + "'.", "Name another one.");
        }
        Optional<String> force = rule.otherForceThan().map(name -> String.valueOf(known.get(name + ".force")));
        if (force.isPresent() && agency.force().equals(force)) {
            return wrong(agency.name() + " is policed by the same force.", "Name one in the area of another force.");
        }
        return mandate(rule, agency);
    }

    private Optional<List<String>> mandate(Constraint rule, Agency agency) {
        Optional<String> principal = rule.mandateFor().map(known::get).map(Object::toString);
        boolean given = principal.isEmpty()
                || agency.mandates().stream()
                        .anyMatch(one -> one.forAgency().equals(principal.get())
                                && rule.mandate().map(one.types()::contains).orElse(true));
        return unless(
                given,
                agency.name() + " has no mandate of " + principal.orElse("") + " for this.",
                "Register its mandate, or name another one.");
    }

    private static Optional<List<String>> unless(boolean right, String text, String fix) {
        return right ? Optional.empty() : wrong(text, fix);
    }

    private static Optional<List<String>> wrong(String text, String fix) {
        return Optional.of(List.of(text, fix));
    }
}
