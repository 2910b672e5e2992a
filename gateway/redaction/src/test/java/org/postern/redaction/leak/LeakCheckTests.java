// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.document.SchemaField;
import org.postern.document.SchemaField.Fact;
import org.postern.protocol.Announce;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Treatment;
import org.postern.redaction.RightlyShown;
import org.postern.redaction.field.Leaf;
import tools.jackson.databind.node.JsonNodeFactory;

class LeakCheckTests {

    private final LeakCheck check = new LeakCheck("la-wigan"::equals);

    private static Leaf leaf(String path, String type, Fact fact, Treatment treatment, String value) {
        SchemaField field = new SchemaField(path, type, "person", fact);
        FieldDecision decision = new FieldDecision(
                path,
                "/" + path.replace("[]", "/0").replace('.', '/'),
                "person",
                treatment,
                treatment.removes() ? "T-1" : "T-2",
                "",
                Announce.CATEGORY,
                Optional.empty(),
                false);
        return new Leaf(decision, field, JsonNodeFactory.instance.stringNode(value));
    }

    private boolean leaks(Fact fact, String withheld, Fact outFact, String out) {
        Leaf gone = leaf("people[].name", "string", fact, new Treatment.Withhold(), withheld);
        Leaf going = leaf("places[].note", "string", outFact, new Treatment.Share(), out);
        RightlyShown shown = RightlyShown.of(List.of(going), List.of(gone));
        return !check.leaks(List.of(going), List.of(gone), shown).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERSON_NAME   | Kyle Roper       | Kyle's flat",
                "PERSON_NAME   | Kyle Roper       | with ROPER",
                "PERSON_NAME   | Kyle Roper       | kyles place",
                "PERSON_NAME   | Kyle Roper       | kyle-roper",
                "PERSON_NAME   | Kyle Roper       | ref KyleRoper",
                "PERSON_NAME   | José Núñez       | jose went",
                "PERSON_NAME   | Will             | told Will so",
                "PERSON_NAME   | Jo               | met Jo there",
                "PLACE_NAME    | 4 Tanyard Lane   | behind Tanyard Ln",
                "PLACE_NAME    | 4 Tanyard Lane   | at 4, tanyard lane",
                "PLACE_NAME    | Leigh            | in leigh again",
                "PERSON_NAME   | Kay Threlfall    | Kay Threllfall",
                "PERSON_NAME   | Kay Threlfall    | Threlfal family",
                "PLACE_NAME    | Kingfisher Lodge | at the Kingfisher",
                "POSTCODE      | WN7 1AB          | near wn71ab",
                "PHONE         | 07700 900123     | on +447700900123",
                "PHONE         | +44 7700 900 123 | on 07700-900-123",
                "EMAIL         | sal@mail.example | write sal@mail.example",
                "HANDLE        | @tay.trapz       | he is tay.trapz there",
                "VEHICLE       | YD79 RTN         | car yd79rtn",
                "IDENTIFIER    | 943 476 5919     | no 9434765919",
                "DATE_OF_BIRTH | 2011-03-15       | born 15/3/11",
                "DATE_OF_BIRTH | 2011-03-15       | on 15th of March 2011",
                "CHILDS_WORDS  | I hate it when they shout at me | she said i hate it when they shout at me"
            })
    void leaksWhenAWithheldValueStandsInAnotherFieldThenItIsFound(Fact fact, String withheld, String out) {
        assertThat(leaks(fact, withheld, Fact.NARRATIVE, out)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERSON_NAME   | Will Shaw        | she will come in May",
                "PERSON_NAME   | Mark             | to mark the register",
                "PERSON_NAME   | The Boss         | the manager of the home",
                "PERSON_NAME   | Jo               | the job was done",
                "PLACE_NAME    | 12 High Street   | on the High Street",
                "PLACE_NAME    | Reading          | Reading is hard for him",
                "PLACE_NAME    | Wigan            | Wigan Council",
                "PLACE_NAME    | Wigan            | duty@wigan.example",
                "PLACE_NAME    | Wigan            | duty@social.wigan.example",
                "PERSON_NAME   | Maria Stone      | the marital home",
                "PLACE_NAME    | Station House    | at the Station",
                "IDENTIFIER    | 123              | 123 times",
                "DATE_OF_BIRTH | 2011-03-15       | on 15 March 2026",
                "CHILDS_WORDS  | I hate it        | they hate it",
                "NONE          | friend           | a friend"
            })
    void leaksWhenOnlyOrdinaryWordsAgreeThenNothingIsFound(Fact fact, String withheld, String out) {
        assertThat(leaks(fact, withheld, Fact.NARRATIVE, out)).isFalse();
    }

    @Test
    void leaksWhenTheValueIsRightlyShownElsewhereThenItIsNoLeak() {
        Leaf gone = leaf("people[].name", "string", Fact.PERSON_NAME, new Treatment.Withhold(), "Jordan Stone");
        Leaf shown = leaf("child.name.family", "string", Fact.CHILD_NAME, new Treatment.Share(), "Stone");
        Leaf note = leaf("places[].note", "string", Fact.NARRATIVE, new Treatment.Share(), "The Stone family came.");
        Leaf other = leaf("summary", "string", Fact.NARRATIVE, new Treatment.Share(), "Jordan Stone came.");
        List<Leaf> outgoing = List.of(shown, note, other);

        assertThat(check.leaks(outgoing, List.of(gone), RightlyShown.of(outgoing, List.of(gone))))
                .containsExactly(other);
    }

    @Test
    void leaksWhenATownIsSpeltLikeASurnameThenItIsNoExcuse() {
        Leaf gone = leaf("people[].name", "string", Fact.PERSON_NAME, new Treatment.Withhold(), "Leigh");
        Leaf town = leaf("placement.address.town", "string", Fact.PLACE_NAME, new Treatment.Share(), "Leigh");

        assertThat(check.leaks(List.of(town), List.of(gone), RightlyShown.of(List.of(town), List.of(gone))))
                .containsExactly(town);
    }

    @Test
    void leaksWhenOnlyACodeAgreesThenItIsNoLeak() {
        Leaf gone = leaf("places[].district", "string", Fact.NONE, new Treatment.Withhold(), "Wigan");
        Leaf agency = leaf("responsibleAuthority", "string", Fact.NONE, new Treatment.Share(), "la-wigan");
        Leaf code = leaf("places[].type", "code", Fact.NONE, new Treatment.Share(), "wigan");

        assertThat(check.leaks(
                        List.of(agency, code), List.of(gone), RightlyShown.of(List.of(agency, code), List.of(gone))))
                .isEmpty();
    }
}
