// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyKind;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.DistrictAnswer;
import org.postern.agency.Suggestions;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.CellValue;

/** Readers of the names by which people call authorities and homes. */
final class AgencyReaders {

    private final AgencyRegistry registry;
    private final Map<String, List<Agency>> byName = new HashMap<>();

    AgencyReaders(AgencyRegistry registry) {
        this.registry = registry;
        for (Agency agency : registry.all()) {
            name(agency, agency.name());
            name(agency, registry.profile(agency).shortName());
            registry.profile(agency).otherNames().forEach(other -> name(agency, other));
        }
    }

    private void name(Agency agency, String name) {
        List<Agency> same = byName.computeIfAbsent(Words.plain(name), missing -> new ArrayList<>());
        if (!same.contains(agency)) {
            same.add(agency);
        }
    }

    /** A children's-services authority by id, code, name, or the name of a district of its. */
    Reading authority(CellValue cell) {
        if (Words.meansUnknown(cell.text())) {
            return Reading.NOTHING;
        }
        Optional<Agency> known = registry.resolve(cell.text())
                .or(() -> only(cell).filter(agency -> agency.kind() == AgencyKind.LOCAL_AUTHORITY));
        if (known.isPresent()) {
            return Reading.of(known.get().id());
        }
        DistrictAnswer answer = registry.authorityOfDistrict(cell.text());
        if (answer instanceof DistrictAnswer.Found found) {
            return Reading.of(found.authority().id());
        }
        return answer instanceof DistrictAnswer.Ambiguous ambiguous
                ? Reading.bad(AgentIssue.AUTHORITY_AMBIGUOUS, String.join(" or ", ambiguous.names()))
                : Reading.bad(
                        AgentIssue.AUTHORITY_UNKNOWN,
                        Suggestions.sentence(((DistrictAnswer.Unknown) answer).suggestions()));
    }

    /** Any registered agency by id, registration number or name. */
    Reading agency(CellValue cell) {
        if (Words.meansUnknown(cell.text())) {
            return Reading.NOTHING;
        }
        Optional<Agency> known = registry.resolve(cell.text()).or(() -> only(cell));
        if (known.isPresent()) {
            return Reading.of(known.get().id());
        }
        return Reading.bad(
                byName.containsKey(Words.plain(cell.text())) ? AgentIssue.AGENCY_AMBIGUOUS : AgentIssue.AGENCY_UNKNOWN);
    }

    private Optional<Agency> only(CellValue cell) {
        List<Agency> named = byName.getOrDefault(Words.plain(cell.text()), List.of());
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
