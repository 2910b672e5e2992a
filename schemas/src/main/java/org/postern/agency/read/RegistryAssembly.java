// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postern.agency.Agency;
import org.postern.agency.AgencyProfile;
import org.postern.agency.AgencyRegistry;
import org.postern.document.DocumentType;

/** Turns the entries into the registry once every id they name has been looked up. */
final class RegistryAssembly {

    private final RegistryBook book;
    private final RegistryProblems problems;
    private final Map<String, AgencyEntry> entries = new LinkedHashMap<>();

    RegistryAssembly(RegistryBook book, RegistryProblems problems) {
        this.book = book;
        this.problems = problems;
    }

    RegistryResult assemble() {
        for (AgencyEntry entry : book.agencies) {
            AgencyEntry before = entries.putIfAbsent(entry.id(), entry);
            if (before != null) {
                problems.add(RegistryFault.DUPLICATE_ID, entry.origin(), entry.id(), before.origin());
            }
        }
        new CodeCheck(book, entries, problems).check();
        AreaLookup areas = new AreaLookup(entries, book.districts, problems);
        MandateCheck mandates = new MandateCheck(entries, problems);
        Map<String, Particulars> amended = new Amendments(entries, problems).merge(book.amendments);
        List<Agency> agencies = new ArrayList<>();
        Map<String, AgencyProfile> profiles = new LinkedHashMap<>();
        for (AgencyEntry entry : entries.values()) {
            Particulars particulars = amended.getOrDefault(entry.id(), Particulars.NONE)
                    .over(entry.particulars().over(defaults(entry)));
            agencies.add(agency(entry, particulars, areas.of(entry), mandates.of(entry)));
            profiles.put(entry.id(), entry.profile());
        }
        if (!problems.none()) {
            return new RegistryResult.NotLoaded(problems.list());
        }
        return new RegistryResult.Loaded(new AgencyRegistry(
                agencies,
                profiles,
                book.districts.values().stream()
                        .map(RegistryBook.DistrictEntry::district)
                        .toList(),
                book.fullNameOnly.keySet()));
    }

    private Particulars defaults(AgencyEntry entry) {
        Particulars defaults = book.defaults.get(entry.kind());
        if (defaults == null) {
            problems.add(RegistryFault.NO_DEFAULTS, entry.origin(), entry.kind().id());
            return Particulars.NONE;
        }
        return defaults;
    }

    private static Agency agency(
            AgencyEntry entry, Particulars particulars, AreaLookup.Area area, List<Agency.Mandate> mandates) {
        List<Agency.Unit> units = particulars.units().entrySet().stream()
                .map(unit -> new Agency.Unit(unit.getKey(), unit.getValue()))
                .toList();
        Set<DocumentType> accepts = Set.copyOf(particulars.accepts().orElse(Set.of()));
        return new Agency(
                entry.id(),
                entry.name(),
                entry.kind(),
                area.nation(),
                Collections.unmodifiableSet(new LinkedHashSet<>(entry.codes())),
                area.authority(),
                area.force(),
                units,
                accepts,
                mandates,
                particulars.push());
    }
}
