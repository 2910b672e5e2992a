// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.util.Map;
import java.util.Optional;
import org.postern.agency.AgencyKind;
import org.postern.agency.AgencyProfile;

/** Finds out in whose area an agency is: by its own district, or by the authority or force it works for. */
final class AreaLookup {

    /**
     * Where an agency is.
     *
     * @param authority of anything but authorities and forces; empty for whoever serves a whole force area
     * @param force     of anything but forces
     */
    record Area(String nation, Optional<String> authority, Optional<String> force) {}

    private final Map<String, AgencyEntry> entries;
    private final Map<String, RegistryBook.DistrictEntry> districts;
    private final RegistryProblems problems;

    AreaLookup(
            Map<String, AgencyEntry> entries,
            Map<String, RegistryBook.DistrictEntry> districts,
            RegistryProblems problems) {
        this.entries = entries;
        this.districts = districts;
        this.problems = problems;
    }

    /** Incomplete where a problem was noted. */
    Area of(AgencyEntry entry) {
        return switch (entry.kind()) {
            case POLICE_FORCE -> new Area(entry.nation().orElse(""), Optional.empty(), Optional.empty());
            case LOCAL_AUTHORITY -> authority(entry);
            default -> provider(entry);
        };
    }

    private Area authority(AgencyEntry entry) {
        String force = entry.force().orElse("");
        if (kindOf(force) != AgencyKind.POLICE_FORCE
                || entries.get(force).codes().isEmpty()) {
            problems.add(RegistryFault.UNKNOWN_AGENCY, entry.origin(), "force", force, "a territorial force", "");
        }
        return new Area(entry.nation().orElse(""), Optional.empty(), entry.force());
    }

    private Area provider(AgencyEntry entry) {
        Optional<AgencyProfile.Site> site = entry.profile().site();
        if (site.isPresent() == entry.area().isPresent()) {
            problems.add(RegistryFault.NO_AREA, entry.origin(), entry.id(), "either a district or an area");
        }
        boolean home = entry.kind() == AgencyKind.CHILDRENS_HOME;
        if (home && (site.isEmpty() || entry.codes().isEmpty())) {
            problems.add(RegistryFault.NO_AREA, entry.origin(), entry.id(), "a district and a registration");
        }
        return site.map(place -> inDistrict(entry, place.district()))
                .orElseGet(() -> inArea(entry, entry.area().orElse("")));
    }

    private Area inDistrict(AgencyEntry entry, String code) {
        RegistryBook.DistrictEntry district = districts.get(code);
        if (district == null) {
            problems.add(RegistryFault.UNKNOWN_DISTRICT, entry.origin(), code);
            return new Area("", Optional.empty(), Optional.empty());
        }
        return inArea(entry, district.district().authority());
    }

    private Area inArea(AgencyEntry entry, String id) {
        AgencyEntry area = entries.get(id);
        AgencyKind kind = kindOf(id);
        if (kind == AgencyKind.LOCAL_AUTHORITY) {
            return new Area(area.nation().orElse(""), Optional.of(id), area.force());
        }
        if (kind == AgencyKind.POLICE_FORCE) {
            return new Area(area.nation().orElse(""), Optional.empty(), Optional.of(id));
        }
        if (!id.isEmpty()) {
            problems.add(RegistryFault.UNKNOWN_AGENCY, entry.origin(), "area", id, "an authority or a force", "");
        }
        return new Area("", Optional.empty(), Optional.empty());
    }

    private AgencyKind kindOf(String id) {
        AgencyEntry entry = entries.get(id);
        return entry == null ? null : entry.kind();
    }
}
