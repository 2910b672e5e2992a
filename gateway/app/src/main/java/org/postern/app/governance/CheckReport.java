// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.List;
import java.util.Optional;
import org.postern.document.Issue;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.check.CaseCoverage;
import org.postern.protocol.compile.CompiledProtocol;

/**
 * What the checks and the cases of a proposal say.
 *
 * @param protocol empty where the file is no protocol
 * @param issues   errors block; each pointer is a file and a line
 * @param passed   files of the cases that came out as they should
 * @param unseen   what no case shows
 */
public record CheckReport(
        Optional<CompiledProtocol> protocol, List<Issue> issues, List<String> passed, CaseCoverage unseen) {

    public CheckReport {
        issues = List.copyOf(issues);
        passed = List.copyOf(passed);
    }

    static CheckReport unreadable(List<Issue> issues) {
        return new CheckReport(Optional.empty(), issues, List.of(), CaseCoverage.WHOLE);
    }

    /** Something has to be mended before it can be proposed. */
    public boolean blocks() {
        return issues.stream().anyMatch(Issue::refuses);
    }

    static Issue issue(ProtocolIssue issue) {
        String place = issue.line() > 0 ? issue.file() + ":" + issue.line() : issue.file();
        String rule = issue.rule().isEmpty() ? "" : "Rule " + issue.rule() + ": ";
        return new Issue(issue.severity(), issue.code().id(), place, rule + issue.text(), issue.fix());
    }
}
