// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BeforeAfterTest {

    private static final ObjectNode DOCUMENT = json(
            "{'summary':'She was at the pier.','places':[{'name':'The pier'},{'name':'The park'},{'name':'The mill'}]}");

    @Test
    void rowsWhenAnElementIsLeftOutThenTheOthersStillStandBesideTheirOwn() {
        List<BeforeAfter.Row> rows = BeforeAfter.rows(
                DOCUMENT,
                fields("share", "withhold", "share"),
                Set.of(),
                Optional.of(json(
                        "{'summary':'She was at [Place 1].','places':[{'name':'The pier'},{'name':'The mill'}]}")));

        assertThat(rows)
                .extracting(BeforeAfter.Row::pointer)
                .containsExactly("/summary", "/places/0/name", "/places/1/name", "/places/2/name");
        assertThat(rows)
                .extracting(row -> row.after().orElse("-"))
                .containsExactly("She was at [Place 1].", "The pier", "-", "The mill");
        assertThat(rows).extracting(BeforeAfter.Row::changed).containsExactly(true, false, true, false);
    }

    @Test
    void rowsWhenAValueWaitsForAPersonThenItIsSaidAndTheNextOneMovesUp() {
        List<BeforeAfter.Row> rows = BeforeAfter.rows(
                DOCUMENT,
                fields("share", "share", "share"),
                Set.of("/places/0/name"),
                Optional.of(json("{'summary':'x','places':[{'name':'The park'},{'name':'The mill'}]}")));

        assertThat(rows.get(1).after()).isEmpty();
        assertThat(rows.get(1).reason()).contains("waits for a person");
        assertThat(rows.get(2).after()).contains("The park");
    }

    @Test
    void rowsWhenNothingWentThenNoneHasAnAfter() {
        List<BeforeAfter.Row> rows =
                BeforeAfter.rows(DOCUMENT, fields("withhold", "withhold", "withhold"), Set.of(), Optional.empty());

        assertThat(rows).allSatisfy(row -> assertThat(row.after()).isEmpty());
        assertThat(rows.get(1).byDefault()).isTrue();
    }

    private static JsonNode fields(String first, String second, String third) {
        return JsonMapper.shared()
                .readTree(("[{'pointer':'/summary','path':'summary','treatment':'narrative','rule':'R','reason':'r'},"
                                + "{'pointer':'/places/0/name','path':'places[].name','treatment':'" + first
                                + "','rule':'default-deny','reason':'r'},"
                                + "{'pointer':'/places/1/name','path':'places[].name','treatment':'" + second
                                + "','rule':'R','reason':'r'},"
                                + "{'pointer':'/places/2/name','path':'places[].name','treatment':'" + third
                                + "','rule':'R','reason':'r'}]")
                        .replace('\'', '"'));
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
