// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.client.GatewayRefusal;
import org.postern.client.api.RecipientAnswer;
import org.postern.client.demo.DemoResult.Reached;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.envelope.EnvelopeHeader;
import org.postern.envelope.Opened;
import org.postern.protocol.ProtocolCase;
import org.postern.protocol.ProtocolCase.ForRecipient;
import org.postern.protocol.ProtocolCase.Result;
import tools.jackson.databind.json.JsonMapper;

/** The demo must not call anything right that its case does not. */
class DemoExpectationsTest {

    private final DemoExpectations expectations = new DemoExpectations();

    @Test
    void acceptedWhenEverythingIsAsTheCaseSaysThenNoDifference() {
        assertThat(accepted(expecting("Pier"), reached("sent-reduced", "DELIVERED", Optional.of("Pier"))))
                .isEmpty();
    }

    @Test
    void acceptedWhenOutcomeDiffersThenSaid() {
        assertThat(accepted(expecting("Pier"), reached("withheld", "", Optional.empty())))
                .anySatisfy(text -> assertThat(text).contains("should be sent-reduced"));
    }

    @Test
    void acceptedWhenWhatArrivedLacksAValueThenSaid() {
        assertThat(accepted(expecting("Pier"), reached("sent-reduced", "DELIVERED", Optional.of("Mill"))))
                .singleElement()
                .asString()
                .contains("should be able to read 'Pier'");
    }

    @Test
    void acceptedWhenNoReceiptCameThenSaid() {
        assertThat(accepted(expecting("Pier"), reached("sent-reduced", "SEALED", Optional.of("Pier"))))
                .singleElement()
                .asString()
                .contains("no receipt");
    }

    @Test
    void acceptedWhenSomebodyElseIsSentSomethingThenSaid() {
        Reached other = reached("sent", "DELIVERED", Optional.of("Pier"));

        assertThat(accepted(Map.of(), other)).singleElement().asString().contains("does not name it");
    }

    @Test
    void acceptedWhenFromAnEarlierRunThenOutcomeAndReceiptStillCount() {
        assertThat(accepted(expecting("Pier"), reached("sent-reduced", "DELIVERED", Optional.empty())))
                .isEmpty();
        assertThat(accepted(expecting("Pier"), reached("sent", "DELIVERED", Optional.empty())))
                .isNotEmpty();
    }

    @Test
    void acceptedWhenCaseExpectsRefusalThenSaid() {
        assertThat(expectations.accepted(example(new ProtocolCase.NotEntitled("PST-1401")), List.of()))
                .isNotEmpty();
    }

    @Test
    void refusedWhenByTheCodesOfTheCaseThenNoDifference() {
        ProtocolCase invalid = example(new ProtocolCase.Invalid(List.of("PST-1103", "PST-1201")));

        assertThat(expectations.refused(invalid, refusal("PST-6220", "PST-1201", "PST-1103", "PST-1103")))
                .isEmpty();
        assertThat(expectations.refused(invalid, refusal("PST-6220", "PST-1201")))
                .isNotEmpty();
        assertThat(expectations.refused(invalid, refusal("PST-6220"))).isNotEmpty();
    }

    @Test
    void refusedWhenNotEntitledByAnotherCodeThenSaid() {
        ProtocolCase entitled = example(new ProtocolCase.NotEntitled("PST-1401"));

        assertThat(expectations.refused(entitled, refusal("PST-1401"))).isEmpty();
        assertThat(expectations.refused(entitled, refusal("PST-1403"))).isNotEmpty();
        assertThat(expectations.refused(example(new ProtocolCase.Accepted(Map.of())), refusal("PST-6220")))
                .isNotEmpty();
    }

    private List<String> accepted(Map<String, ForRecipient> expected, Reached reached) {
        return expectations.accepted(example(new ProtocolCase.Accepted(expected)), List.of(reached));
    }

    private static Map<String, ForRecipient> expecting(String present) {
        return Map.of(
                "police-essex",
                new ForRecipient(
                        Result.SENT_REDUCED,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of("Kingfisher"),
                        List.of(present),
                        Map.of(),
                        Optional.empty(),
                        List.of()));
    }

    private static Reached reached(String outcome, String state, Optional<String> place) {
        RecipientAnswer answer = answer(outcome, "");
        return new Reached(answer, answer(outcome, state), place.map(DemoExpectationsTest::opened));
    }

    private static RecipientAnswer answer(String outcome, String state) {
        return new RecipientAnswer(
                "police-essex",
                "",
                outcome,
                "R-1",
                "Because.",
                Optional.of(state).filter(word -> !word.isEmpty()),
                JsonMapper.shared().createObjectNode());
    }

    private static Opened opened(String place) {
        var disclosure = JsonMapper.shared().createObjectNode();
        disclosure.putArray("places").addObject().put("name", place);
        return new Opened(
                "00",
                new EnvelopeHeader("id", "a", "b", null, "00", "suite", Instant.EPOCH, "p/1", "nonce"),
                disclosure,
                JsonMapper.shared().createObjectNode(),
                null);
    }

    private static ProtocolCase example(ProtocolCase.Expected expected) {
        return new ProtocolCase(
                "case.yaml", "a case", "d.json", DocumentType.RHI_SUMMARY, "la-thurrock", Instant.EPOCH, expected);
    }

    private static GatewayRefusal refusal(String code, String... issues) {
        return new GatewayRefusal(
                422,
                code,
                "No",
                "Because.",
                List.of(issues).stream()
                        .map(issue -> Issue.error(issue, "/a", "Wrong.", "Mend it."))
                        .toList());
    }
}
