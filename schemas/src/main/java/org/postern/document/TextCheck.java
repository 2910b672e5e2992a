// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.util.EnumSet;
import java.util.Set;

/** Finds characters that no document needs and that deceive readers, databases or redactors. */
final class TextCheck {

    private TextCheck() {}

    /** What is wrong with the text, each kind once; empty for nearly every text. */
    static Set<JsonIssue> problems(String text) {
        Set<JsonIssue> problems = EnumSet.noneOf(JsonIssue.class);
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point < 0x20 || point >= 0x7f) {
                add(problems, point);
            }
            i += Character.charCount(point);
        }
        return problems;
    }

    private static void add(Set<JsonIssue> problems, int point) {
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            problems.add(JsonIssue.LONE_SURROGATE);
        } else if (point < 0xa0) {
            if (point != '\t' && point != '\n' && point != '\r') {
                problems.add(JsonIssue.CONTROL_CHARACTER);
            }
        } else if (hidden(point)) {
            problems.add(JsonIssue.HIDDEN_CHARACTER);
        }
    }

    private static boolean hidden(int point) {
        boolean direction = point >= 0x202a && point <= 0x202e || point >= 0x2066 && point <= 0x2069;
        boolean annotation = point >= 0xfff9 && point <= 0xfffb;
        boolean tag = point >= 0xe0000 && point <= 0xe007f;
        boolean noncharacter = (point & 0xfffe) == 0xfffe || point >= 0xfdd0 && point <= 0xfdef;
        return direction || annotation || tag || noncharacter;
    }
}
