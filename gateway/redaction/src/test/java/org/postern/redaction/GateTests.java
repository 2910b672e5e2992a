// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.redaction.TestDecisions.NARRATIVE;
import static org.postern.redaction.TestDecisions.SHARE;
import static org.postern.redaction.TestDecisions.WITHHOLD;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.document.Document;
import org.postern.protocol.SharingProtocol.OnLeak;
import org.postern.protocol.Treatment;
import org.postern.redaction.GateResult.Cleared;
import org.postern.redaction.GateResult.HeldWhole;
import org.postern.redaction.GateResult.NothingToSend;
import org.postern.redaction.manifest.Manifests;

class GateTests {

    private static final String RHI = """
            {"schema": "rhi-summary/1", "id": "RHI-7", "version": 1, "issued": "2026-11-20T09:30:00Z",
             "child": {"name": {"given": "Reece", "family": "Dalby"}, "aliases": ["Reecey"], "dateOfBirth": "2011-03-15",
                       "phones": ["07700 900123"], "school": {"name": "Longton Academy"}},
             "responsibleAuthority": "la-wigan",
             "places": [{"type": "friend", "name": "Kyle's flat", "district": "Leigh", "wish": "do-not-share",
                         "address": {"lines": ["4 Tanyard Lane"], "town": "Leigh", "postcode": "WN7 1AB"}},
                        {"type": "shop", "name": "High Street", "wish": "share"}],
             "people": [{"name": "Kyle Roper", "aliases": ["Ropes"], "phones": ["07700 900456"]}],
             "summary": "Reece was with Kyle at Tanyard Lane, WN7 1AB, then at the shops on the High Street. Ring 07700 900 456."}
            """;

    private final Gate gate = TestGates.gate();
    private final Document document = TestDecisions.rhi(RHI);

    private static TestDecisions police() {
        return new TestDecisions()
                .put(
                        SHARE,
                        "child.name.given",
                        "child.name.family",
                        "responsibleAuthority",
                        "/places/1/name",
                        "places[].type")
                .put(NARRATIVE, "summary");
    }

    @Test
    void passWhenFactsAreWithheldThenNarrativeHidesThemAndKeepsWhatIsShown() {
        Cleared cleared = (Cleared) gate.pass(document, police().on(document), GateContext.plain());

        String summary = cleared.disclosure().path("summary").stringValue();
        assertThat(summary)
                .startsWith("Reece was with [Person A] at [Place 1], [postcode],")
                .contains("High Street");
        assertThat(summary).doesNotContain("Kyle", "Tanyard", "WN7", "900 456");
        assertThat(cleared.held()).isEmpty();
    }

    @Test
    void passWhenALeafIsRemovedThenEmptiedParentsAndElementsAreGoneToo() {
        Cleared cleared = (Cleared) gate.pass(
                document,
                new TestDecisions().put(SHARE, "/places/1/name", "child.sex").on(document),
                GateContext.plain());

        assertThat(cleared.disclosure().has("child")).isFalse();
        assertThat(cleared.disclosure().has("people")).isFalse();
        assertThat(cleared.disclosure().path("places")).hasSize(1);
        assertThat(cleared.disclosure().at("/places/0/name").stringValue()).isEqualTo("High Street");
    }

    @Test
    void passWhenAnythingIsRemovedThenTheDocumentItselfIsUnchanged() {
        String before = document.content().toString();

        gate.pass(document, police().on(document), GateContext.plain());

        assertThat(document.content().toString()).isEqualTo(before);
    }

    @Test
    void passWhenAWithheldValueStandsInASharedFieldThenThatFieldIsHeldAndTheRestGoes() {
        TestDecisions decisions = police().put(SHARE, "/places/0/name");

        Cleared cleared = (Cleared) gate.pass(document, decisions.on(document), GateContext.plain());

        assertThat(cleared.held()).singleElement().satisfies(held -> {
            assertThat(held.pointer()).isEqualTo("/places/0/name");
            assertThat(held.path()).isEqualTo("places[].name");
            assertThat(held.kind()).isEqualTo(HeldField.Kind.LEAK);
            assertThat(held.code()).isEqualTo("PST-3001");
            assertThat(held.reason()).doesNotContain("Kyle");
        });
        assertThat(cleared.disclosure().toString()).contains("High Street").doesNotContain("Kyle");
    }

    @Test
    void passWhenAnAreaIsMadeOfAWithheldDistrictOfTheSameNameThenItGoes() {
        Document placed = TestDecisions.rhi(
                RHI.replace("\"places\": [", "\"placement\": {\"district\": \"Wigan\"}, \"places\": [")
                        .replace("\"dateOfBirth\"", "\"homeDistrict\": \"Wigan\", \"dateOfBirth\""));
        TestDecisions decisions =
                police().put(new Treatment.Generalise(Treatment.Generalise.To.AREA), "placement.district");

        Cleared cleared = (Cleared) gate.pass(placed, decisions.on(placed), GateContext.plain());

        assertThat(cleared.disclosure().at("/placement/district").stringValue()).isEqualTo("Wigan");
        assertThat(cleared.held()).isEmpty();
    }

    @Test
    void passWhenTheProtocolHoldsOnALeakThenNothingGoes() {
        TestDecisions decisions = police().put(SHARE, "/places/0/name").onLeak(OnLeak.HOLD);

        assertThat(gate.pass(document, decisions.on(document), GateContext.plain()))
                .isInstanceOf(HeldWhole.class)
                .extracting(result -> result.held().size())
                .isEqualTo(1);
    }

    @Test
    void releaseWhenAReviewerReleasesAHeldFieldThenItGoes() {
        TestDecisions decisions = police().put(SHARE, "/places/0/name");

        Cleared cleared =
                (Cleared) gate.release(document, decisions.on(document), GateContext.plain(), Set.of("/places/0/name"));

        assertThat(cleared.disclosure().at("/places/0/name").stringValue()).isEqualTo("Kyle's flat");
        assertThat(cleared.held()).isEmpty();
    }

    @Test
    void passWhenASeriousHarmFactIsWithheldThenItWaitsForAPersonAndTheRestGoes() {
        String pointer = "/places/0/address/lines/0";
        TestDecisions decisions = police().put(WITHHOLD, pointer).seriousHarm(pointer);

        Cleared cleared = (Cleared) gate.pass(document, decisions.on(document), GateContext.plain());

        assertThat(cleared.held()).singleElement().satisfies(held -> {
            assertThat(held.kind()).isEqualTo(HeldField.Kind.SERIOUS_HARM);
            assertThat(held.pointer()).isEqualTo(pointer);
        });
        Cleared released =
                (Cleared) gate.release(document, decisions.on(document), GateContext.plain(), Set.of(pointer));
        assertThat(released.disclosure().at("/places/0/address/lines/0").stringValue())
                .isEqualTo("4 Tanyard Lane");
        assertThat(released.held()).isEmpty();
    }

    @Test
    void passWhenASeriousHarmFactIsMaskedThenItWaitsForAPersonWhoCanReleaseIt() {
        String pointer = "/places/0/address/lines/0";
        TestDecisions decisions = police().put(new Treatment.Mask(2), pointer).seriousHarm(pointer);

        Cleared cleared = (Cleared) gate.pass(document, decisions.on(document), GateContext.plain());
        Cleared released =
                (Cleared) gate.release(document, decisions.on(document), GateContext.plain(), Set.of(pointer));

        assertThat(cleared.held()).extracting(HeldField::kind).containsExactly(HeldField.Kind.SERIOUS_HARM);
        assertThat(released.disclosure().at(pointer).stringValue()).isEqualTo("4 Tanyard Lane");
        assertThat(released.held()).isEmpty();
    }

    @Test
    void passWhenNoRuleSharesAnythingThenThereIsNothingToSend() {
        assertThat(gate.pass(document, new TestDecisions().on(document), GateContext.plain()))
                .isInstanceOf(NothingToSend.class);
    }

    @Test
    void passWhenThePlaceWithheldOnPurposeIsAlsoSomebodysAddressThenThatAddressIsHeld() {
        Document twice = TestDecisions.rhi("""
                {"schema": "rhi-summary/1", "version": 1, "issued": "2026-11-20T09:30:00Z",
                 "places": [{"address": {"lines": ["4 Tanyard Lane"], "town": "Leigh"}}],
                 "people": [{"name": "Kyle", "address": {"lines": ["4, Tanyard Ln."], "town": "Leigh"}}]}
                """);
        TestDecisions decisions = new TestDecisions()
                .put(WITHHOLD, "places[].address.lines[]")
                .put(SHARE, "people[].name", "people[].address.lines[]", "people[].address.town");

        Cleared cleared = (Cleared) gate.pass(twice, decisions.on(twice), GateContext.plain());

        assertThat(cleared.held()).extracting(HeldField::pointer).containsExactly("/people/0/address/lines/0");
        assertThat(cleared.disclosure().at("/people/0/address/town").stringValue())
                .isEqualTo("Leigh");
    }

    @Test
    void passWhenTheChildsOwnWordsNameSomebodyThenTheyAreWithheldAsAUnit() {
        Document words = TestDecisions.rhi("""
                {"schema": "rhi-summary/1", "version": 1, "issued": "2026-11-20T09:30:00Z", "kind": "rhi",
                 "people": [{"name": "Kyle Roper"}],
                 "reasons": [{"code": "friends", "childsWords": "i was bored and nobody listens"},
                             {"code": "friends", "childsWords": "i was with kyle"}]}
                """);
        TestDecisions decisions = new TestDecisions().put(SHARE, "kind").put(NARRATIVE, "reasons[].childsWords");

        Cleared cleared = (Cleared) gate.pass(words, decisions.on(words), GateContext.plain());

        assertThat(cleared.disclosure().path("reasons")).hasSize(1);
        assertThat(cleared.disclosure().at("/reasons/0/childsWords").stringValue())
                .isEqualTo("i was bored and nobody listens");
        assertThat(Manifests.json(cleared.manifest()).toString()).contains("narrative");
    }

    @Test
    void passWhenADateIsWithheldThenTheNarrativeHidesItAndOtherDatesStay() {
        Document dated = TestDecisions.rhi("""
                {"schema": "rhi-summary/1", "version": 1, "issued": "2026-11-20T09:30:00Z", "kind": "rhi",
                 "child": {"dateOfBirth": "2011-03-15"},
                 "interview": {"held": "2026-11-18T15:00:00Z"},
                 "summary": "Born 15 March 2011. Seen on 18/11/2026 and on 19 November 2026, written 20 November 2026."}
                """);
        TestDecisions decisions = new TestDecisions().put(SHARE, "kind").put(NARRATIVE, "summary");

        Cleared cleared = (Cleared) gate.pass(dated, decisions.on(dated), GateContext.plain());

        assertThat(cleared.disclosure().path("summary").stringValue())
                .isEqualTo("Born [date of birth]. Seen on [date] and on 19 November 2026, written 20 November 2026.");
        assertThat(cleared.held()).isEmpty();
    }
}
