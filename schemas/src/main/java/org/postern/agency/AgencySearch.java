// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds agencies for people: words may be given in any order, in part, without accents; exact matches come first. */
final class AgencySearch {

    private final Map<Agency, String> haystacks = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    AgencySearch(Collection<Agency> agencies, Map<String, AgencyProfile> profiles) {
        for (Agency agency : agencies) {
            AgencyProfile profile = profiles.get(agency.id());
            names.put(agency.id(), PlaceNames.full(profile.shortName()));
            String words = Stream.of(
                            Stream.of(agency.id(), agency.name(), profile.shortName(), agency.nation()),
                            Stream.of(agency.kind().id()),
                            profile.otherNames().stream(),
                            profile.region().stream(),
                            profile.site().stream().map(AgencyProfile.Site::town),
                            agency.codes().stream(),
                            agency.authority().stream(),
                            agency.force().stream())
                    .flatMap(part -> part)
                    .map(PlaceNames::full)
                    .collect(Collectors.joining(" ", " ", " "));
            haystacks.put(agency, words);
        }
    }

    List<Agency> find(String text) {
        String wanted = PlaceNames.full(text);
        List<String> words =
                wanted.isEmpty() ? List.of() : Arrays.stream(wanted.split(" ")).toList();
        return haystacks.entrySet().stream()
                .filter(entry ->
                        words.stream().allMatch(word -> entry.getValue().contains(" " + word)))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing((Agency agency) -> !isMeant(agency, wanted)))
                .toList();
    }

    private boolean isMeant(Agency agency, String wanted) {
        return PlaceNames.full(agency.id()).equals(wanted)
                || wanted.equals(names.get(agency.id()))
                || agency.codes().stream()
                        .anyMatch(code -> PlaceNames.full(code).equals(wanted));
    }
}
