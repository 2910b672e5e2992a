// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import java.util.ArrayList;
import java.util.List;

/** Breaks long texts into lines that fit a terminal. */
final class Lines {

    private static final int WIDTH = 118;

    private Lines() {}

    /** @param lead stands before the first word; the lines that follow begin under that word */
    static List<String> wrapped(String lead, String text) {
        List<String> lines = new ArrayList<>();
        String indent = " ".repeat(lead.length());
        StringBuilder line = new StringBuilder(lead);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
