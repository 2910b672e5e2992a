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
    private static final Pattern OPERAND = Pattern.compile("[\\w.\\[\\]]+$");
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

    private final List<String> lines;
    private final KnownNames names;

    Messages(String source, KnownNames names) {
        this.lines = source.lines().toList();
        this.names = names;
    }

    Fault of(CelIssue issue) {
        Matcher field = UNDEFINED_FIELD.matcher(issue.getMessage());
        Matcher name = UNDECLARED.matcher(issue.getMessage());
        if (field.find()) {
            Matcher operand = OPERAND.matcher(before(issue));
            return unknown(field.group(1), names.below(operand.find() ? operand.group() : ""));
        }
        if (!name.find()) {
            return malformed(issue.getMessage());
        }
        return called(issue) ? unknownFunction(name.group(1)) : unknown(name.group(1), names.below(""));
    }

    static Fault malformed(String message) {
        String first = message.lines().findFirst().orElse("").replaceAll("\\s*\\(candidates:.*| expecting \\{.*", "");
        return new Fault(
                ProtocolCode.BAD_CONDITION,
                "The condition is not a well-formed question: " + first + ".",
                "Compare like with like, e.g. item.wish == 'share' or document.places.exists(p, p.wish == 'share').");
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
    private boolean called(CelIssue issue) {
        return line(issue).startsWith("(", issue.getSourceLocation().getColumn());
    }

    /** The compiler points at the dot before a member that it misses. */
    private String before(CelIssue issue) {
        String line = line(issue);
        return line.substring(
                0, Math.max(0, Math.min(line.length(), issue.getSourceLocation().getColumn())));
    }

    private String line(CelIssue issue) {
        int number = issue.getSourceLocation().getLine() - 1;
        return number >= 0 && number < lines.size() ? lines.get(number) : "";
    }
}
