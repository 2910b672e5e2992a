// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.document.DocumentType;

/**
 * What a kind lays down by default, an entry may say for itself, and an amendment may change.
 *
 * @param units id to name, in order
 */
record Particulars(Map<String, String> units, Optional<Set<DocumentType>> accepts, Optional<String> push) {

    static final Particulars NONE = new Particulars(Map.of(), Optional.empty(), Optional.empty());

    /** These particulars on top of others: units are added or renamed, the rest replaces. */
    Particulars over(Particulars base) {
        Map<String, String> all = new LinkedHashMap<>(base.units);
        all.putAll(units);
        return new Particulars(all, accepts.or(base::accepts), push.or(base::push));
    }
}
