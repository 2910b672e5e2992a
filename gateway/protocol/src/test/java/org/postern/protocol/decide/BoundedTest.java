// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.protocol.TestProtocols.rule;
import static org.postern.protocol.TestProtocols.with;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postern.document.Document;
import org.postern.protocol.Decision;
import org.postern.protocol.Outcome;
import org.postern.protocol.TestAgencies;
import org.postern.protocol.TestDocuments;
import tools.jackson.databind.node.ArrayNode;

/** A document may be as large as it likes and a condition as busy as it likes: the answer still comes, and is safe. */
class BoundedTest {

    private static final String BUSY =
            "document.places.all(a, document.places.all(b, document.places.all(c, " + "a.name != b.name + c.name)))";

    @Test
    void decideWhenConditionWorksTooLongThenItFailsClosed() {
        String share = rule("BUSY", "['account']", "share", "when: " + BUSY);
        String guard = rule("GUARD", "['childsWords']", "withhold", "when: " + BUSY);
        String open = rule("OPEN", "['childsWords']", "share");

        Decision small = Deciding.forForce(TestDocuments.interview(), with(share, guard, open));
        Decision large = Deciding.forForce(large(200), with(share, guard, open));

        assertThat(Deciding.field(small, "/account").rule()).isEqualTo("BUSY");
        assertThat(Deciding.field(large, "/account").rule()).isEqualTo("default-deny");
        assertThat(Deciding.field(large, "/childsWords").reason()).contains("to be safe");
    }

    @Test
    void decideWhenDocumentIsLargeThenEveryElementIsAskedItself() {
        Decision decision = Deciding.forForce(
                large(2_000),
                with(
                        rule("ALL", "['places[].name']", "share"),
                        rule("KEPT", "['places[].name']", "withhold", "each: places", "when: item.kind == 'park'")));

        assertThat(Deciding.field(decision, "/places/1999/name").rule()).isEqualTo("ALL");
        assertThat(Deciding.field(decision, "/places/2/name").rule()).isEqualTo("KEPT");
    }

    @Test
    void decideWhenManyThreadsAskThenAllGetTheSameAnswer() {
        Decider decider = Deciding.decider(with(
                rule("ALL", "['**']", "share"),
                rule("KEPT", "['places[].name']", "withhold", "each: places", "when: item.wish == 'do-not-share'")));

        List<List<Outcome>> answers = IntStream.range(0, 200)
                .parallel()
                .mapToObj(any -> decider.decide(
                        TestDocuments.interview(),
                        TestAgencies.AUTHORITY,
                        Optional.empty(),
                        TestAgencies.AT_HOME_AREA,
                        Deciding.SUMMER))
                .toList();

        assertThat(answers.stream().distinct()).hasSize(1);
    }

    /** The interview with more places, all of them friends' homes. */
    private static Document large(int places) {
        Document document = TestDocuments.interview();
        ArrayNode list = (ArrayNode) document.content().get("places");
        IntStream.range(list.size(), places)
                .forEach(any -> list.addObject()
                        .put("name", "House")
                        .put("kind", "friend")
                        .put("wish", "share"));
        return document;
    }
}
