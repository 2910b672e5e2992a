// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.util.ArrayList;
import java.util.List;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;
import org.snakeyaml.engine.v2.nodes.Node;

/** The issues found while one file is read, each with the rule that is being read. */
public final class Reading {

    private final String file;
    private final String rule;
    private final List<ProtocolIssue> issues;

    public Reading(String file) {
        this(file, "", new ArrayList<>());
    }

    private Reading(String file, String rule, List<ProtocolIssue> issues) {
        this.file = file;
        this.rule = rule;
        this.issues = issues;
    }

    /** The same list of issues, with the rule that following issues belong to. */
    public Reading inRule(String id) {
        return new Reading(file, id, issues);
    }

    public void error(ProtocolCode code, int line, String text, String fix) {
        issues.add(ProtocolIssue.error(code, file, line, rule, text, fix));
    }

    public void warning(ProtocolCode code, int line, String text, String fix) {
        issues.add(ProtocolIssue.warning(code, file, line, rule, text, fix));
    }

    public List<ProtocolIssue> issues() {
        return List.copyOf(issues);
    }

    public boolean failed() {
        return issues.stream().anyMatch(ProtocolIssue::refuses);
    }

    public static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
