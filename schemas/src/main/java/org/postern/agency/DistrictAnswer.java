// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.List;
import java.util.Optional;

/** Which authority a written district belongs to; a name that fits two authorities is never decided by guessing. */
public sealed interface DistrictAnswer {

    /**
     * One authority, without doubt.
     *
     * @param district empty where the name or code is that of a county, which has several
     */
    record Found(Agency authority, Optional<District> district) implements DistrictAnswer {}

    /**
     * More than one authority may be meant.
     *
     * @param names full names of the districts, at least two
     */
    record Ambiguous(List<String> names) implements DistrictAnswer {
        public Ambiguous {
            names = List.copyOf(names);
        }
    }

    /**
     * No district of England or Wales.
     *
     * @param suggestions names that are written alike, possibly none
     */
    record Unknown(List<String> suggestions) implements DistrictAnswer {
        public Unknown {
            suggestions = List.copyOf(suggestions);
        }
    }
}
