// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the authority of a district by code or name. Immutable. Names are tolerant in spelling but not in substance:
 * part of a name ("Newcastle", "Kingston", "Cheshire") is never taken for the whole, because the wrong force would be
 * told.
 */
final class Gazetteer {

    /** More candidates than this help nobody. */
    private static final int MOST_CANDIDATES = 8;

    private static final int SHORTEST_BEGINNING = 4;

    /** Twice the longest name there is; comparing longer ones only costs time. */
    private static final int LONGEST_NAME = 100;

    private static final Pattern ONS_CODE = Pattern.compile("[EWNS]\\d{8}");

    private record Named(String name, Agency authority, Optional<District> district) {}

    private final Map<String, Named> byCode = new LinkedHashMap<>();
    private final Map<String, List<Named>> byFullName = new LinkedHashMap<>();
    private final Map<String, List<Named>> byBareName = new LinkedHashMap<>();

    /**
     * @param fullNameOnly names that are not meant by their bare form, such as City of London by London
     * @param profiles     by agency id, one for each authority
     */
    Gazetteer(
            Collection<District> districts,
            Set<String> fullNameOnly,
            Map<String, Agency> authorities,
            Map<String, AgencyProfile> profiles) {
        for (Agency authority : authorities.values()) {
            AgencyProfile profile = profiles.get(authority.id());
            Named named = new Named(profile.shortName(), authority, Optional.empty());
            authority.codes().forEach(code -> byCode.put(code, named));
            add(named, profile.shortName(), fullNameOnly);
            profile.otherNames().forEach(other -> add(named, other, fullNameOnly));
            // Not by its bare form: Newcastle City Council is one authority, Newcastle alone may be two places.
            byFullName
                    .computeIfAbsent(PlaceNames.full(authority.name()), key -> new ArrayList<>())
                    .add(named);
        }
        for (District district : districts) {
            Named named = new Named(district.name(), authorities.get(district.authority()), Optional.of(district));
            byCode.put(district.code(), named);
            add(named, district.name(), fullNameOnly);
        }
    }

    private void add(Named named, String written, Set<String> fullNameOnly) {
        String full = PlaceNames.full(written);
        byFullName.computeIfAbsent(full, key -> new ArrayList<>()).add(named);
        if (!fullNameOnly.contains(written)) {
            byBareName
                    .computeIfAbsent(PlaceNames.bare(full), key -> new ArrayList<>())
                    .add(named);
        }
    }

    DistrictAnswer find(String nameOrCode) {
        if (nameOrCode.length() > LONGEST_NAME) {
            return new DistrictAnswer.Unknown(List.of());
        }
        String code = nameOrCode.strip().toUpperCase(Locale.ROOT);
        if (ONS_CODE.matcher(code).matches()) {
            Named named = byCode.get(code);
            return named == null ? new DistrictAnswer.Unknown(List.of()) : answer(List.of(named));
        }
        String full = PlaceNames.full(nameOrCode);
        List<Named> found = byFullName.getOrDefault(full, List.of());
        if (found.isEmpty()) {
            found = byBareName(full);
        }
        return found.isEmpty() ? similar(PlaceNames.bare(full)) : answer(found);
    }

    private List<Named> byBareName(String full) {
        String bare = PlaceNames.bare(full);
        List<Named> found = byBareName.getOrDefault(bare, List.of());
        if (!PlaceNames.saysCounty(full)) {
            return found;
        }
        return Stream.concat(found.stream(), byBareName.getOrDefault(bare + "shire", List.of()).stream())
                .toList();
    }

    private static DistrictAnswer answer(List<Named> found) {
        if (authorities(found) > 1) {
            return new DistrictAnswer.Ambiguous(names(found));
        }
        Optional<District> district =
                found.stream().flatMap(named -> named.district().stream()).max(Comparator.comparing(District::current));
        return new DistrictAnswer.Found(found.get(0).authority(), district);
    }

    private DistrictAnswer similar(String bare) {
        List<Named> candidates = bare.isEmpty()
                ? List.of()
                : byBareName.entrySet().stream()
                        .filter(entry -> holds(entry.getKey(), bare))
                        .flatMap(entry -> entry.getValue().stream())
                        .toList();
        List<String> names = names(candidates);
        if (names.size() > MOST_CANDIDATES) {
            return new DistrictAnswer.Unknown(List.of());
        }
        if (authorities(candidates) > 1) {
            return new DistrictAnswer.Ambiguous(names);
        }
        if (!names.isEmpty()) {
            return new DistrictAnswer.Unknown(names);
        }
        List<Named> near = Suggestions.near(bare, byBareName.keySet()).stream()
                .map(name -> byBareName.get(name).get(0))
                .toList();
        return new DistrictAnswer.Unknown(names(near));
    }

    private static boolean holds(String name, String part) {
        return (" " + name + " ").contains(" " + part + " ")
                || (part.length() >= SHORTEST_BEGINNING && name.startsWith(part));
    }

    private static long authorities(List<Named> found) {
        return found.stream().map(named -> named.authority().id()).distinct().count();
    }

    /** One name for each place: an authority and its only district are usually called the same. */
    private static List<String> names(List<Named> found) {
        Map<String, String> byBare = new LinkedHashMap<>();
        found.forEach(named -> byBare.putIfAbsent(PlaceNames.bare(PlaceNames.full(named.name())), named.name()));
        return List.copyOf(byBare.values());
    }
}
