// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.List;
import java.util.Optional;

/**
 * What people want to know about an agency beyond what deciding needs.
 *
 * @param shortName  e.g. {@code Wigan} for Wigan Metropolitan Borough Council
 * @param otherNames by which it is also found: former and Welsh names
 * @param region     of an authority, e.g. {@code North West}
 * @param site       a place of its own; empty for whoever places children elsewhere, such as a fostering agency
 */
public record AgencyProfile(String shortName, List<String> otherNames, Optional<String> region, Optional<Site> site) {

    public AgencyProfile {
        otherNames = List.copyOf(otherNames);
    }

    /**
     * A registered place where children live or are seen.
     *
     * @param district ONS code
     * @param lines    of the address, without town and postcode
     */
    public record Site(String district, List<String> lines, String town, String postcode) {

        public Site {
            lines = List.copyOf(lines);
        }
    }
}
