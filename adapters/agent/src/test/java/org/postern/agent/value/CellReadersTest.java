// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.agent.TestSenders;
import org.postern.agent.sheet.CellValue;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;

class CellReadersTest {

    private static final CellReaders READERS = new CellReaders(LocalDate.of(2026, 11, 25), TestSenders.REGISTRY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Carys Penhallow|given=Carys family=Penhallow",
                "PENHALLOW, Carys Mair|given=Carys middle=Mair family=PENHALLOW",
                "Anna van der Berg|given=Anna family=van der Berg",
                "Owain Rhys ap Gwilym|given=Owain middle=Rhys family=ap Gwilym",
                "Mary-Jane  O'Neil|given=Mary-Jane family=O'Neil",
                "Carys|PST-8048",
                "Penhallow, Carys, Miss|PST-8048",
                "tbc|''"
            })
    void fullNameWhenWrittenInAnyUsualWayThenItsPartsAreToldApart(String written, String expected) {
        assertThat(said(READERS.reader(ReaderKind.FULL_NAME).read(CellValue.text(written))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Newport, la-newport",
        "la-newport, la-newport",
        "W06000022, la-newport",
        "Newport City Council, la-newport",
        "'Bristol, City of', la-bristol",
        "Wigan MBC, la-wigan",
        "West Mordor, PST-8044",
        "unknown, ''"
    })
    void authorityWhenCalledByAnyOfItsNamesThenItsIdIsFound(String written, String expected) {
        String said = said(READERS.reader(ReaderKind.AUTHORITY).read(CellValue.text(written)));

        assertThat(said).isEqualTo(expected.startsWith("la-") ? "=" + expected : expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Ty Derw, =home-ty-derw",
        "TŶ DERW, =home-ty-derw",
        "sin-00905002-gwnt, =home-ty-derw",
        "Nowhere House, PST-8046"
    })
    void agencyWhenCalledByItsNameThenItsIdIsFound(String written, String expected) {
        assertThat(said(READERS.reader(ReaderKind.AGENCY).read(CellValue.text(written))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "placement.type|K2|=K2",
                "placement.type|K2 - Children's home|=K2",
                "child.legalStatus|Interim care order|=C1",
                "child.legalStatus|interim care ordr|PST-8041",
                "child.ethnicity|white british|=WBRI",
                "child.sex|m|=M",
                "child.sex|Female|=F",
                "child.school.ehcPlan|✓|=true",
                "child.school.ehcPlan|No|=false",
                "child.school.ehcPlan|perhaps|PST-8042",
                "placement.address.postcode|np199zx|=NP19 9ZX",
                "placement.address.postcode|NP19|PST-8049",
                "socialWorker.phone|01632 960210|=01632 960210",
                "socialWorker.phone|+44 (0)1632 960210|=+44 1632 960210",
                "socialWorker.phone|ask the office|PST-8050",
                "socialWorker.email|b.howell@newport.example|=b.howell@newport.example",
                "socialWorker.email|b.howell at newport|PST-8052",
                "missingHistory.last90Days|3|=3",
                "missingHistory.last90Days|a few|PST-8043",
                "socialWorker.name|n/a|''"
            })
    void leafWhenWrittenAsPeopleDoThenItIsWhatTheSchemaAsksFor(String path, String written, String expected) {
        assertThat(said(leaf(path, Map.of()).read(CellValue.text(written)))).isEqualTo(expected);
    }

    @Test
    void phoneWhenTheCellIsANumberThenItsNoughtIsGivenBack() {
        CellValue cell = CellValue.number(new BigDecimal("1632960210"), Optional.empty());

        assertThat(said(leaf("socialWorker.phone", Map.of()).read(cell))).isEqualTo("=01632960210");
    }

    @Test
    void codeWhenTheMappingKnowsAWordThenItGoesBeforeTheLabels() {
        CellReader reader = leaf("ending.reason", Map.of("CREQB", List.of("breakdown")));

        assertThat(said(reader.read(CellValue.text("Breakdown")))).isEqualTo("=CREQB");
    }

    @Test
    void addressWhenInOneCellThenLinesTownAndPostcodeAreToldApart() {
        Reading reading = READERS.reader(ReaderKind.ADDRESS)
                .read(CellValue.text("Flat 2, 40 Heol y Dderwen\nCaerphilly\ncf83 9zx"));

        assertThat(said(reading))
                .isEqualTo("postcode=CF83 9ZX town=Caerphilly lines[]=Flat 2 lines[]=40 Heol y Dderwen");
    }

    @Test
    void textWhenTooLongThenPst8051() {
        assertThat(said(leaf("socialWorker.name", Map.of()).read(CellValue.text("x".repeat(201)))))
                .isEqualTo("PST-8051");
    }

    private static CellReader leaf(String path, Map<String, List<String>> words) {
        return READERS.reader(new CellReaders.Wanted(
                ReaderKind.LEAF,
                SchemaCatalogue.standard().leaf(DocumentType.PLACEMENT_NOTIFICATION, path),
                words,
                Optional.empty()));
    }

    private static String said(Reading reading) {
        return reading.issue()
                .map(issue -> issue.code())
                .orElseGet(() -> reading.parts().stream()
                        .map(part -> part.below() + "=" + part.value().asString())
                        .collect(Collectors.joining(" ")));
    }
}
