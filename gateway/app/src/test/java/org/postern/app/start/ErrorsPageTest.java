// SPDX-License-Identifier: Apache-2.0
package org.postern.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that the gateway can say is on the page of errors, by itself or inside a range. */
class ErrorsPageTest {

    private static final Pattern CODE = Pattern.compile("PST-(6\\d{3})");
    private static final Pattern RANGE = Pattern.compile("(\\d{4}) to (?:PST-)?(\\d{4})");

    @Test
    void pageWhenCodesAreInTheSourceThenListsThem() throws IOException {
        Set<Integer> said = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher code = CODE.matcher(Files.readString(source));
                while (code.find()) {
                    said.add(Integer.parseInt(code.group(1)));
                }
            }
        }
        assertThat(said).hasSizeGreaterThan(50);
        assertThat(listed(Files.readString(Path.of("../../docs/errors.md")))).containsAll(said);
    }

    private static Set<Integer> listed(String page) {
        Set<Integer> listed = new TreeSet<>();
        Matcher single = Pattern.compile("\\b(6\\d{3})\\b").matcher(page);
        while (single.find()) {
            listed.add(Integer.parseInt(single.group(1)));
        }
        Matcher range = RANGE.matcher(page);
        while (range.find()) {
            for (int code = Integer.parseInt(range.group(1)); code <= Integer.parseInt(range.group(2)); code++) {
                listed.add(code);
            }
        }
        return listed;
    }
}
