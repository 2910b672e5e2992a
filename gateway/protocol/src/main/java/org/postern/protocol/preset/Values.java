// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.preset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.District;
import org.postern.protocol.DidYouMean;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.preset.Parameter.Type;

/** The values of a filled-in form, judged one after the other, with all that follows from them. */
final class Values {

    private final AgencyRegistry registry;
    private final Map<String, Object> known = new LinkedHashMap<>();
    private final List<ValueIssue> issues = new ArrayList<>();

    Values(AgencyRegistry registry) {
        this.registry = registry;
    }

    List<ValueIssue> issues() {
        return issues;
    }

    Map<String, Object> known() {
        return known;
    }

    void take(List<Parameter> parameters, Map<String, String> given) {
        List<String> ids = parameters.stream().map(Parameter::id).toList();
        given.keySet().stream()
                .filter(name -> !ids.contains(name))
                .forEach(name -> issues.add(new ValueIssue(
                        name,
                        ProtocolCode.WRONG_PRESET_VALUE,
                        "The preset does not ask for this.",
                        DidYouMean.or(name, ids, "It asks for: " + String.join(", ", ids) + "."))));
        parameters.forEach(parameter ->
                take(parameter, given.getOrDefault(parameter.id(), "").strip()));
    }

    private void take(Parameter parameter, String given) {
        String value = given.isEmpty() ? new Filling(known).words(parameter.suggestion()) : given;
        if (value.isEmpty()) {
            if (parameter.required()) {
                issues.add(new ValueIssue(
                        parameter.id(),
                        ProtocolCode.MISSING_VALUE,
                        "A value is needed: " + parameter.label() + ".",
                        "Give it."));
            }
            known.put(parameter.id(), "");
            return;
        }
        if (parameter.type() == Type.UNIT && nobody(parameter)) {
            return;
        }
        Optional<List<String>> wrong = new ValueCheck(registry, known).wrong(parameter, value);
        if (wrong.isPresent()) {
            issues.add(new ValueIssue(
                    parameter.id(),
                    ProtocolCode.WRONG_PRESET_VALUE,
                    wrong.get().get(0),
                    wrong.get().get(1)));
            return;
        }
        known.put(parameter.id(), value);
        if (parameter.type() == Type.AGENCY) {
            registry.find(value).ifPresent(agency -> agency(parameter.id(), agency));
        }
        if (parameter.id().equals("inForceFrom")) {
            known.put("day", value);
            known.put("year", LocalDate.parse(value).getYear());
        }
        parameter.options().stream()
                .filter(option -> option.value().equals(value))
                .forEach(option -> add(option.sets()));
    }

    /** Where its agency is already amiss, nothing is said about a unit. */
    private boolean nobody(Parameter unit) {
        return unit.rule()
                .of()
                .map(name -> known.getOrDefault(name, ""))
                .filter(agency -> registry.find(agency.toString()).isPresent())
                .isEmpty();
    }

    /** Further values, which may name those known. */
    void add(Map<String, Object> more) {
        more.forEach((name, value) -> new Filling(known).fill(value).ifPresent(one -> known.put(name, one)));
    }

    /** What protocols and documents say of an agency besides its id. */
    private void agency(String id, Agency agency) {
        known.put(id + ".name", agency.name());
        known.put(id + ".nation", agency.nation());
        registry.forceOf(agency).ifPresent(force -> {
            known.put(id + ".force", force.id());
            known.put(id + ".force.name", force.name());
        });
        registry.districts().stream()
                .filter(District::current)
                .filter(district -> district.authority().equals(agency.id()))
                .findFirst()
                .ifPresent(district -> known.put(id + ".district", district.code()));
    }
}
