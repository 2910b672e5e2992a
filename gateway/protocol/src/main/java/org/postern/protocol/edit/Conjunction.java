// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.util.ArrayList;
import java.util.List;

/** Takes a condition apart at the {@code &&} that stand in no bracket and no text. */
final class Conjunction {

    private Conjunction() {}

    /** The same with single spaces, as the ready-made conditions are written. */
    static String plain(String cel) {
        return cel.strip().replaceAll("\\s+", " ");
    }

    static List<String> parts(String cel) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at : tops(cel, "&&")) {
            parts.add(unbracketed(cel.substring(start, at).strip()));
            start = at + 2;
        }
        parts.add(unbracketed(cel.substring(start).strip()));
        return parts;
    }

    /** In brackets where it would fall apart beside an {@code &&}. */
    static String bracketed(String cel) {
        return tops(cel, "||").isEmpty()
                        && tops(cel, "&&").isEmpty()
                        && tops(cel, "?").isEmpty()
                ? cel
                : "(" + cel + ")";
    }

    private static String unbracketed(String cel) {
        boolean whole = cel.startsWith("(")
                && cel.endsWith(")")
                && tops(cel.substring(1, cel.length() - 1), "").isEmpty();
        return whole ? cel.substring(1, cel.length() - 1).strip() : cel;
    }

    /**
     * Where the operator stands outside every bracket and text; with "" where a bracket closes that was not opened, so
     * that {@code (a) && (b)} is not taken for one bracket.
     */
    private static List<Integer> tops(String cel, String operator) {
        List<Integer> found = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < cel.length(); i++) {
            char c = cel.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
                if (depth < 0 && operator.isEmpty()) {
                    found.add(i);
                }
            } else if (depth == 0 && !operator.isEmpty() && cel.startsWith(operator, i)) {
                found.add(i);
            }
        }
        return found;
    }
}
