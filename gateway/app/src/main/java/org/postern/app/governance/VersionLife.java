// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one stored version.
 *
 * @param steps     in the order in which they were taken
 * @param approvals each party's yes, in the order in which it was given
 * @param needed    agencies without whose yes it is not approved
 * @param warnings  what the checks said when it was proposed
 * @param passed    cases that came out as they should then
 * @param unseen    what no case shows
 */
public record VersionLife(
        List<Step> steps,
        List<Approval> approvals,
        List<String> needed,
        List<String> warnings,
        List<String> passed,
        List<String> unseen) {

    /** @param by empty where a date did it */
    public record Step(ProtocolState state, Instant at, Optional<Actor> by, Optional<String> reason) {}

    /** @param inPerson by a person's fresh sign-in; otherwise by the agency's signing key */
    public record Approval(Actor by, Instant at, boolean inPerson) {}
}
