// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.document.Issue;

/**
 * One thing that the checks or the cases say, with where to mend it.
 *
 * @param line 0 where the whole file is meant
 * @param rule id of the rule it is about; empty where none is
 */
record FoundIssue(
        boolean refuses, String severity, String code, String file, int line, String rule, String text, String fix) {

    private static final Pattern PLACE = Pattern.compile("(.*?):(\\d{1,9})");
    private static final Pattern RULE = Pattern.compile("Rule (\\S+): ?(.*)", Pattern.DOTALL);

    static List<FoundIssue> of(List<Issue> issues) {
        return issues.stream()
                .map(FoundIssue::of)
                .sorted(java.util.Comparator.comparing(issue -> !issue.refuses()))
                .toList();
    }

    private static FoundIssue of(Issue issue) {
        Matcher place = PLACE.matcher(issue.pointer());
        boolean lined = place.matches();
        Matcher rule = RULE.matcher(issue.text());
        boolean ruled = rule.matches();
        return new FoundIssue(
                issue.refuses(),
                issue.severity().name().toLowerCase(Locale.ROOT),
                issue.code(),
                lined ? place.group(1) : issue.pointer(),
                lined ? Integer.parseInt(place.group(2)) : 0,
                ruled ? rule.group(1) : "",
                ruled ? rule.group(2) : issue.text(),
                issue.fix());
    }

    /** Where in the file, for people. */
    public String place() {
        return line > 0 ? "line " + line : file.startsWith("cases/") ? "case " + file.substring("cases/".length()) : "";
    }

    public boolean inProtocol() {
        return file.equals("protocol.yaml");
    }
}
