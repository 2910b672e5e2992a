// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postern.agency.AgencyKind;
import org.postern.agency.District;

/** Everything that stands in the registry's files, not yet looked up against itself. */
final class RegistryBook {

    record DistrictEntry(Origin origin, District district) {}

    record Amendment(Origin origin, String agency, Particulars particulars) {}

    final Map<AgencyKind, Particulars> defaults = new EnumMap<>(AgencyKind.class);
    final List<AgencyEntry> agencies = new ArrayList<>();
    final List<Amendment> amendments = new ArrayList<>();
    final Map<String, DistrictEntry> districts = new LinkedHashMap<>();
    final Map<String, Origin> fullNameOnly = new LinkedHashMap<>();
}
