// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.util.List;
import org.postern.document.SchemaCatalogue;

/**
 * How far a person may go beyond the rules for serious harm: one submission, to one of these recipients, these fields at
 * most. A protocol without it allows none of this.
 *
 * @param ceiling schema paths without indices; {@code **} at the end means everything below
 * @param roles   of the people who may, by id, of {@link #ROLES}
 * @param to      recipient ids of the protocol
 */
public record BreakGlass(List<String> ceiling, List<String> roles, List<String> to) {

    /** The roles that can be named: those that know the child, and the one that answers for the agreement. */
    public static final List<String> ROLES = List.of("practitioner", "reviewer", "governance-lead");

    /** Whether a field, by its schema path, lies under the ceiling. */
    public boolean reaches(String path) {
        return ceiling.stream().anyMatch(pattern -> SchemaCatalogue.matches(pattern, path));
    }

    /** Whom and what it lets somebody reach, in plain words, for agreements and comparisons of versions. */
    public String words() {
        return "a " + String.join(" or a ", roles).replace('-', ' ') + ", to " + String.join(" or ", to) + ", at most: "
                + String.join(", ", ceiling);
    }
}
