// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import org.postern.document.Issue.Severity;

/**
 * One thing that is wrong, or worth saying, about a protocol file or a case file; one issue per cause.
 *
 * @param severity only {@link Severity#ERROR} keeps the protocol from being used
 * @param file     as given by the caller
 * @param line     counted from 1; 0 where the whole file is meant
 * @param rule     id of the rule, empty where no rule is meant
 * @param text     what is wrong, in plain words
 * @param fix      what to do next
 */
public record ProtocolIssue(
        Severity severity, ProtocolCode code, String file, int line, String rule, String text, String fix) {

    public static ProtocolIssue error(ProtocolCode code, String file, int line, String rule, String text, String fix) {
        return new ProtocolIssue(Severity.ERROR, code, file, line, rule, text, fix);
    }

    public static ProtocolIssue warning(
            ProtocolCode code, String file, int line, String rule, String text, String fix) {
        return new ProtocolIssue(Severity.WARNING, code, file, line, rule, text, fix);
    }

    public boolean refuses() {
        return severity == Severity.ERROR;
    }

    /** One line for people and logs: place, code, rule, what is wrong and what to do. */
    public String sentence() {
        String place = line > 0 ? file + ":" + line : file;
        String about = rule.isEmpty() ? "" : " rule " + rule + ":";
        return place + " " + severity.name().toLowerCase(java.util.Locale.ROOT) + " " + code.id() + about + " " + text
                + " " + fix;
    }
}
