// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.agency.AgencyKind;
import org.postern.agency.District;
import org.postern.agency.Suggestions;

/** One code, one agency; and a district belongs to an authority, which for a unitary one can only be itself. */
final class CodeCheck {

    private final RegistryBook book;
    private final Map<String, AgencyEntry> entries;
    private final RegistryProblems problems;

    CodeCheck(RegistryBook book, Map<String, AgencyEntry> entries, RegistryProblems problems) {
        this.book = book;
        this.entries = entries;
        this.problems = problems;
    }

    void check() {
        Map<String, AgencyEntry> owners = owners();
        book.districts.values().forEach(entry -> check(entry, owners));
        Set<String> names = book.districts.values().stream()
                .map(entry -> entry.district().name())
                .collect(Collectors.toSet());
        book.fullNameOnly.forEach((name, origin) -> {
            if (!names.contains(name)) {
                problems.add(RegistryFault.UNKNOWN_DISTRICT, origin, name);
            }
        });
    }

    private Map<String, AgencyEntry> owners() {
        Map<String, AgencyEntry> owners = new HashMap<>();
        for (AgencyEntry entry : entries.values()) {
            for (String code : entry.codes()) {
                AgencyEntry owner = owners.putIfAbsent(code, entry);
                if (owner != null) {
                    problems.add(RegistryFault.DUPLICATE_CODE, entry.origin(), code, owner.id());
                }
            }
        }
        return owners;
    }

    private void check(RegistryBook.DistrictEntry entry, Map<String, AgencyEntry> owners) {
        District district = entry.district();
        AgencyEntry authority = entries.get(district.authority());
        AgencyEntry owner = owners.get(district.code());
        if (authority == null || authority.kind() != AgencyKind.LOCAL_AUTHORITY) {
            String hint = Suggestions.sentence(Suggestions.near(district.authority(), entries.keySet()));
            problems.add(
                    RegistryFault.UNKNOWN_AGENCY,
                    entry.origin(),
                    "The district " + district.code(),
                    district.authority(),
                    "an authority",
                    hint);
        } else if (owner != null && !owner.id().equals(authority.id())) {
            problems.add(
                    RegistryFault.CONTRADICTING_DISTRICT, entry.origin(), district.code(), owner.id(), authority.id());
        }
    }
}
