// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.util.List;
import java.util.Optional;
import org.postern.agent.AgentIssue;
import org.postern.document.Issue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * What came of reading one cell: values, nothing, or an issue.
 *
 * @param parts what the cell says; none where it says nothing
 * @param issue what is wrong or worth saying
 */
public record Reading(List<Part> parts, Optional<Issue> issue) {

    public static final Reading NOTHING = new Reading(List.of(), Optional.empty());

    public Reading {
        parts = List.copyOf(parts);
    }

    /**
     * One value.
     *
     * @param below where it belongs below the field's own path; empty for the field itself
     */
    public record Part(String below, JsonNode value) {
        /** Never the value. */
        @Override
        public String toString() {
            return "Part[" + below + "]";
        }
    }

    static Reading of(JsonNode value) {
        return new Reading(List.of(new Part("", value)), Optional.empty());
    }

    static Reading of(String value) {
        return of(StringNode.valueOf(value));
    }

    static Reading of(List<Part> parts) {
        return new Reading(parts, Optional.empty());
    }

    static Reading bad(AgentIssue why, Object... fillers) {
        return new Reading(List.of(), Optional.of(why.at("", fillers)));
    }

    /** The same, with something worth saying. */
    Reading but(AgentIssue why) {
        return new Reading(parts, Optional.of(why.at("")));
    }

    public boolean isNothing() {
        return parts.isEmpty() && issue.isEmpty();
    }

    /** Whether the row cannot be sent because of this cell. */
    public boolean refuses() {
        return issue.filter(Issue::refuses).isPresent();
    }
}
