// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postern.agency.Agency;
import org.postern.agency.AgencyKind;
import org.postern.agency.Suggestions;
import org.postern.document.DocumentType;

/** Lets only such mandates stand as somebody could give: an authority or a placement's provider, to another agency. */
final class MandateCheck {

    private static final Set<AgencyKind> GIVERS = EnumSet.of(
            AgencyKind.LOCAL_AUTHORITY,
            AgencyKind.CHILDRENS_HOME,
            AgencyKind.FOSTERING_AGENCY,
            AgencyKind.OTHER_PLACEMENT);

    private final Map<String, AgencyEntry> entries;
    private final RegistryProblems problems;

    MandateCheck(Map<String, AgencyEntry> entries, RegistryProblems problems) {
        this.entries = entries;
        this.problems = problems;
    }

    List<Agency.Mandate> of(AgencyEntry holder) {
        List<Agency.Mandate> mandates = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (AgencyEntry.MandateEntry mandate : holder.mandates()) {
            AgencyEntry giver = entries.get(mandate.forAgency());
            if (giver == null) {
                String hint = Suggestions.sentence(Suggestions.near(mandate.forAgency(), entries.keySet()));
                problems.add(
                        RegistryFault.UNKNOWN_AGENCY, mandate.origin(), "for", mandate.forAgency(), "an agency", hint);
            } else if (giver.id().equals(holder.id())) {
                refuse(mandate, "nobody needs a mandate from itself");
            } else if (!GIVERS.contains(giver.kind())) {
                refuse(mandate, "only authorities and placement providers can give one");
            } else if (mandate.types().isEmpty()) {
                refuse(mandate, "it names no document type");
            } else if (!seen.add(giver.id())) {
                refuse(mandate, "there is another one from the same agency");
            } else {
                Set<DocumentType> types = Set.copyOf(mandate.types());
                mandates.add(new Agency.Mandate(giver.id(), types, mandate.basis()));
            }
        }
        return List.copyOf(mandates);
    }

    private void refuse(AgencyEntry.MandateEntry mandate, String why) {
        problems.add(RegistryFault.BAD_MANDATE, mandate.origin(), mandate.forAgency(), why);
    }
}
