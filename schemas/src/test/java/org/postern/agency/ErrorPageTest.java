// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postern.agency.read.RegistryFault;

class ErrorPageTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "..", "docs", "errors-agencies.md");

    @Test
    void pageWhenReadThenListsEveryCodeOnceAndNoOther() throws IOException {
        List<String> declared = Stream.of(
                        Arrays.stream(Refusal.values())
                                .map(refusal -> refusal.answer().code()),
                        Arrays.stream(RoutingIssue.values()).map(RoutingIssue::code),
                        Arrays.stream(RegistryFault.values()).map(RegistryFault::code))
                .flatMap(codes -> codes)
                .toList();
        Matcher row = Pattern.compile("(?m)^\\| (PST-\\d{4}) \\|").matcher(Files.readString(PAGE));
        List<String> listed = row.results().map(match -> match.group(1)).toList();
        assertThat(declared).doesNotHaveDuplicates().isEqualTo(listed);
    }
}
