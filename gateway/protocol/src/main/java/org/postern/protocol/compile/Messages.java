// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import dev.cel.common.CelIssue;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.protocol.DidYouMean;
import org.postern.protocol.ProtocolCode;

/** Says in plain words what the CEL compiler objects to. */
final class Messages {

    private static final Pattern UNDEFINED_FIELD = Pattern.compile("undefined field '([^']*)'");
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'");
    private static final List<String> FUNCTIONS = List.of(
            "has",
            "exists",
            "all",
            "exists_one",
            "filter",
            "size",
            "contains",
            "startsWith",
            "endsWith",
            "timestamp",
            "duration",
            "int",
            "double",
            "string",
            "getFullYear",
            "getMonth",
            "getDate",
            "getDayOfWeek",
            "getHours");

    private Messages() {}

    static Fault of(CelIssue issue, String source, Collection<String> names) {
        Matcher field = UNDEFINED_FIELD.matcher(issue.getMessage());
        Matcher name = UNDECLARED.matcher(issue.getMessage());
        if (field.find()) {
            return unknown(field.group(1), names);
        }
        if (!name.find()) {
            return malformed(issue.getMessage());
        }
        return called(issue, source) ? unknownFunction(name.group(1)) : unknown(name.group(1), names);
    }

    static Fault malformed(String message) {
        String first = message.lines().findFirst().orElse("").replaceAll("\\s*\\(candidates:.*", "");
        return new Fault(
                ProtocolCode.BAD_CONDITION,
                "The condition is not a well-formed question: " + first + ".",
                "Compare like with like, e.g. item.wish == 'share' or document.places.exists(p, p.kind == 'friend').");
    }

    static Fault unknownEach(String path) {
        return new Fault(
                ProtocolCode.BAD_EACH,
                "'" + path + "' is not a list in this document type.",
                "Name a list such as 'places' or 'people'.");
    }

    private static Fault unknown(String name, Collection<String> names) {
        return new Fault(
                ProtocolCode.UNKNOWN_ATTRIBUTE,
                "The condition reads '" + name + "', which is not there to be read.",
                DidYouMean.or(
                        name, names, "Use document, item, sender, recipient, child, harm, relations, today, now."));
    }

    private static Fault unknownFunction(String name) {
        return new Fault(
                ProtocolCode.UNKNOWN_FUNCTION,
                "The condition calls '" + name + "', which protocols may not use.",
                DidYouMean.or(name, FUNCTIONS, "Known are: " + String.join(", ", FUNCTIONS) + "."));
    }

    /** The compiler points at the bracket where it misses a function, and at the name where it misses a variable. */
    private static boolean called(CelIssue issue, String source) {
        List<String> lines = source.lines().toList();
        int line = issue.getSourceLocation().getLine() - 1;
        int column = issue.getSourceLocation().getColumn();
        return line >= 0
                && line < lines.size()
                && column >= 0
                && column < lines.get(line).length()
                && lines.get(line).charAt(column) == '(';
    }
}
