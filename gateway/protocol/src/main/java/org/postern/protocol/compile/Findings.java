// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.postern.document.Issue.Severity;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.read.SourceLines;

/** The issues found while one protocol is compiled or checked, each put at its line; the same issue is kept once. */
public final class Findings {

    private final SourceLines lines;
    private final Set<ProtocolIssue> issues;

    public Findings(SourceLines lines, List<ProtocolIssue> earlier) {
        this.lines = lines;
        this.issues = new LinkedHashSet<>(earlier);
    }

    /** @param key of {@link SourceLines}; a key {@code rules/ID/...} also names the rule */
    public void error(ProtocolCode code, String key, String text, String fix) {
        add(Severity.ERROR, code, key, text, fix);
    }

    public void warning(ProtocolCode code, String key, String text, String fix) {
        add(Severity.WARNING, code, key, text, fix);
    }

    public List<ProtocolIssue> all() {
        return new ArrayList<>(issues);
    }

    public boolean failed() {
        return issues.stream().anyMatch(ProtocolIssue::refuses);
    }

    private void add(Severity severity, ProtocolCode code, String key, String text, String fix) {
        String[] parts = key.split("/");
        String rule = parts.length > 1 && parts[0].equals("rules") ? parts[1] : "";
        issues.add(new ProtocolIssue(severity, code, lines.file(), lines.of(key), rule, text, fix));
    }
}
