// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.agent.AgentIssue;
import org.postern.agent.mapping.CellIssue;
import org.postern.agent.mapping.FieldPath;
import org.postern.agent.mapping.Mapping;
import org.postern.document.Issue;

/** Says of a property that a document must have, and no cell gave, under which heading it is looked for. */
final class MissingInRow {

    private static final String CODE = "PST-1103";
    private static final Pattern PROPERTY = Pattern.compile("The property ([A-Za-z]+) is missing here\\.");
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z]+)*");

    private MissingInRow() {}

    /** Empty for any other issue, and where no column of the mapping stands for the property. */
    static Optional<CellIssue> of(Issue issue, Mapping mapping) {
        Matcher property = PROPERTY.matcher(issue.text());
        if (!issue.code().equals(CODE)
                || !property.matches()
                || !PLAIN.matcher(issue.pointer()).matches()) {
            return Optional.empty();
        }
        String path = (issue.pointer() + "/" + property.group(1)).substring(1).replace('/', '.');
        String heading = mapping.headingOf(FieldPath.of(path));
        return heading.equals(path)
                ? Optional.empty()
                : Optional.of(new CellIssue(-1, AgentIssue.MISSING.at(issue.pointer(), heading)));
    }
}
