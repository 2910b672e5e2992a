// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.regex.RegularExpression;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.document.DocumentType;
import org.postern.document.SchemaResources;
import tools.jackson.databind.JsonNode;

class BoundedPatternsTest {

    @Test
    void matchesWhenTextIsLongAndPatternRepeatsAGroupThenNoAndNoOverflow() {
        RegularExpression email = new BoundedPatterns().getRegularExpression("^[^@]+@[^@.]+(\\.[^@.]+)+$");

        assertThat(email.matches("a@b.example")).isTrue();
        assertThat(email.matches("a@" + "b.".repeat(400) + "example")).isTrue();
        assertThat(email.matches("a@" + "b.".repeat(50_000) + "example")).isFalse();
    }

    @Test
    void matchesWhenLineBreakFollowsThenTheEndIsTheVeryEnd() {
        assertThat(new BoundedPatterns().getRegularExpression("^a$").matches("a\n"))
                .isFalse();
        assertThat(new BoundedPatterns().getRegularExpression("^a\\$").matches("a$"))
                .isTrue();
    }

    /** Otherwise a text that the schema allows would be refused by the bound. */
    @ParameterizedTest
    @ValueSource(strings = {"shapes", "child", "placement", "context", "harm", "records", "interview", "findings"})
    void schemasWhenTheyUseAGroupedPatternThenTheTextIsShort(String file) {
        assertThat(grouped(SchemaResources.standard().schema(SchemaResources.BASE + file + ".json")))
                .allMatch(schema -> schema.path("maxLength").asInt(Integer.MAX_VALUE) <= BoundedPatterns.LONGEST);
    }

    @Test
    void schemasWhenDocumentsUseAGroupedPatternThenTheTextIsShort() {
        for (DocumentType type : DocumentType.values()) {
            assertThat(grouped(SchemaResources.standard().schema(SchemaResources.idOf(type))))
                    .allMatch(schema -> schema.path("maxLength").asInt(Integer.MAX_VALUE) <= BoundedPatterns.LONGEST);
        }
    }

    private static List<JsonNode> grouped(JsonNode schema) {
        return nodes(schema)
                .filter(node -> node.path("pattern").asString("").contains("("))
                .toList();
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(BoundedPatternsTest::nodes));
    }
}
