// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * The manual's figures are what the redactor reaches; run with {@code -Dfigures.write=true} to write them. A little room
 * is left, so that not every change of a rule needs the page written anew.
 */
class FiguresPageTests {

    private static final Path PAGE = Path.of("../../docs/redaction.md");
    private static final String BEGIN = "<!-- figures: written by FiguresPageTests -->\n";
    private static final String END = "<!-- end of figures -->";
    private static final Pattern NUMBER = Pattern.compile("(\\d*\\.\\d+|\\d+)( %)?");
    private static final double SHARE_ROOM = 0.03;
    private static final double PERCENT_ROOM = 6;
    private static final double HIGHLIGHTS_ROOM = 1;

    /** Figures of one class rest on few identifiers, and one more or less moves them further. */
    private static final int ROOM_OF_CLASSES = 4;

    @Test
    void pageWhenTheRedactorChangesThenItsFiguresAreCurrent() throws IOException {
        String table = FiguresTable.render();
        if (Boolean.getBoolean("figures.write")) {
            String page = Files.readString(PAGE);
            Files.writeString(
                    PAGE,
                    page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                            + table
                            + page.substring(page.indexOf(END)));
        }
        String page = Files.readString(PAGE);
        String written = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));

        assertThat(NUMBER.matcher(written).replaceAll("#"))
                .isEqualTo(NUMBER.matcher(table).replaceAll("#"));
        int sets = written.indexOf("| recall / precision");
        List<MatchResult> stated = NUMBER.matcher(written).results().toList();
        List<MatchResult> reached = NUMBER.matcher(table).results().toList();
        SoftAssertions.assertSoftly(all -> {
            for (int i = 0; i < stated.size(); i++) {
                all.assertThat(Math.abs(value(stated.get(i)) - value(reached.get(i))))
                        .as(
                                "figure %d: stated %s, reached %s",
                                i, stated.get(i).group(), reached.get(i).group())
                        .isLessThanOrEqualTo(room(stated.get(i), sets));
            }
        });
    }

    private static double room(MatchResult number, int sets) {
        if (number.group(1).matches("\\d+\\.\\d")) {
            return HIGHLIGHTS_ROOM;
        }
        double room = number.group(2) == null ? SHARE_ROOM : PERCENT_ROOM;
        return number.start() < sets ? room : room * ROOM_OF_CLASSES;
    }

    private static double value(MatchResult number) {
        return Double.parseDouble(number.group(1));
    }
}
