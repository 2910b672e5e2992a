// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postern.agency.Suggestions;

/**
 * Brings together what several partnerships say about one agency: a force has many. They may add to each other; what
 * two of them lay down differently is a problem, because the order of files would decide.
 */
final class Amendments {

    private final Map<String, AgencyEntry> entries;
    private final RegistryProblems problems;
    private final Map<String, Particulars> merged = new LinkedHashMap<>();

    Amendments(Map<String, AgencyEntry> entries, RegistryProblems problems) {
        this.entries = entries;
        this.problems = problems;
    }

    Map<String, Particulars> merge(List<RegistryBook.Amendment> amendments) {
        for (RegistryBook.Amendment amendment : amendments) {
            String agency = amendment.agency();
            if (!entries.containsKey(agency)) {
                String hint = Suggestions.sentence(Suggestions.near(agency, entries.keySet()));
                problems.add(RegistryFault.UNKNOWN_AGENCY, amendment.origin(), "amend", agency, "an agency", hint);
            }
            Particulars before = merged.getOrDefault(agency, Particulars.NONE);
            refuseConflicts(amendment, before);
            merged.put(agency, amendment.particulars().over(before));
        }
        return merged;
    }

    private void refuseConflicts(RegistryBook.Amendment amendment, Particulars before) {
        Particulars now = amendment.particulars();
        now.units().keySet().stream()
                .filter(before.units()::containsKey)
                .forEach(unit -> refuse(amendment, "The unit " + unit));
        if (now.accepts().isPresent() && before.accepts().isPresent()) {
            refuse(amendment, "accepts");
        }
        if (now.push().isPresent() && before.push().isPresent()) {
            refuse(amendment, "push");
        }
    }

    private void refuse(RegistryBook.Amendment amendment, String what) {
        problems.add(RegistryFault.AMENDED_TWICE, amendment.origin(), what, amendment.agency());
    }
}
