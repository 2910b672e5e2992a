// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published examples mean what they say they mean. */
class ExamplesTest {

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("valid")
    void validateWhenExampleIsValidThenNoError(DocumentType type, Path file) {
        assertThat(TestDocuments.validate(type, TestDocuments.read(file)))
                .filteredOn(Issue::refuses)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("invalid")
    void validateWhenExampleIsInvalidThenExactlyTheListedErrors(DocumentType type, Path file) {
        JsonNode listed = JsonMapper.shared()
                .readTree(file.resolveSibling(file.getFileName().toString().replace(".json", ".issues.json")));
        List<String> expected = listed.valueStream()
                .map(issue -> issue.get("code").stringValue() + " "
                        + issue.get("pointer").stringValue())
                .toList();

        assertThat(expected).isNotEmpty();
        assertThat(TestDocuments.validate(type, TestDocuments.read(file)))
                .filteredOn(Issue::refuses)
                .extracting(issue -> issue.code() + " " + issue.pointer())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    static Stream<Arguments> valid() {
        return examples("valid");
    }

    static Stream<Arguments> invalid() {
        return examples("invalid");
    }

    private static Stream<Arguments> examples(String kind) {
        return Arrays.stream(DocumentType.values())
                .flatMap(type -> TestDocuments.examples(type, kind).stream().map(file -> Arguments.of(type, file)));
    }
}
