// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postern.agency.RoutingIssue;
import org.postern.document.IssueKind;
import org.postern.document.IssueWords;

/**
 * docs/errors-validation.md is written from the catalogue: {@code mvn -pl schemas test -Dtest=ErrorsPageTest
 * -Dpostern.writeDocs=true} writes it anew.
 */
class ErrorsPageTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "..", "docs", "errors-validation.md");

    @Test
    void pageWhenComparedWithTheCatalogueThenTheSame() throws IOException {
        String page = page();
        if (Boolean.getBoolean("postern.writeDocs")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).content().isEqualTo(page);
    }

    @Test
    void codesWhenAllAreListedThenNoneStandsForTwoThings() {
        List<String> codes = Stream.concat(IssueCatalogue.all(), Arrays.stream(RoutingIssue.values()))
                .map(IssueKind::code)
                .toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("PST-1[0-5][0-9]{2}"));
    }

    @Test
    void wordsWhenFilledThenNoPlaceIsLeftOpen() {
        assertThat(IssueCatalogue.all()).allSatisfy(kind -> {
            String text = kind.at("", "one", "two", "three").text()
                    + kind.at("", "one", "two", "three").fix();
            assertThat(text).as(kind.code()).doesNotContain("{", "}");
        });
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # What validation says

                Each issue has a severity, a code that never changes its meaning, a JSON Pointer to the place, what is
                wrong and what to do. Only an error refuses a document. `{0}` stands for a number or for a word of a
                schema or code list, never for anything a document says. Issues about routing and the registry's own
                files are in [errors-agencies.md](errors-agencies.md).
                """);
        for (IssueCatalogue.Group group : IssueCatalogue.groups()) {
            page.append("\n## ").append(group.title()).append("\n\n| Code | Severity | What is wrong | What to do |\n");
            page.append("|---|---|---|---|\n");
            group.kinds().forEach(kind -> page.append(row(kind.words())));
        }
        return page.toString();
    }

    private static String row(IssueWords words) {
        String severity = words.severity().name().toLowerCase(Locale.ROOT);
        return "| " + String.join(" | ", words.code(), severity, words.text(), words.fix()) + " |\n";
    }
}
