// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.agency.read.RegistryFiles;
import org.postern.agent.deliver.TestDisclosures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an officer reads on paper. */
class OfficerSheetsTest {

    private static final OfficerSheets SHEETS =
            new OfficerSheets(RegistryFiles.bundled().orThrow());

    @Test
    void pdfWhenAnInterviewIsSharedThenOnePageSaysWhatWhoAndWhomToAskBeforeTheFacts() throws Exception {
        Printed sheet = print(TestDisclosures.interview());

        assertThat(sheet.pages()).isEqualTo(1);
        assertThat(sheet.text())
                .containsSubsequence(
                        "Return home interview summary",
                        "Kian Rothwell",
                        "8 August 2010",
                        "Listen First Interviews",
                        "Greater Manchester Police",
                        TestDisclosures.HANDLING,
                        "What you are not told",
                        "narrative, health",
                        "people[].phones[]",
                        "01632 960201",
                        "01632 960202",
                        "19 Pitman Fold, Ince, WN2 9ZX",
                        "What was told",
                        "Kian stayed with a friend's family overnight.")
                .contains("Home of a friend", "Wed 28 Oct 2026, 08:05", "“Nobody made me go.");
    }

    @Test
    void pdfWhenTheChildAsksForSomethingThenItStandsAboveTheFacts() throws Exception {
        ObjectNode interview = TestDisclosures.interview();
        ((ObjectNode) interview.path("places").get(0)).put("wish", "share-without-attendance");

        assertThat(print(interview).text())
                .containsSubsequence(
                        "What the child asks for", "Callum's", "the child asks that nobody goes there", "Placement");
    }

    @Test
    void pdfWhenNothingIsSaidOfHandlingThenThereIsNoEmptyBox() throws Exception {
        ObjectNode manifest = TestDisclosures.manifest();
        manifest.putArray("handling");
        manifest.putObject("reductions");

        String text = print(TestDisclosures.interview(), manifest).text();

        assertThat(text).doesNotContain("How this must be handled").contains("No reduction is announced.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Łukasz Żółkiewski", "Nguyễn Thị Hương", "Siân Ŵyn-Ŷŵ", "Ștefan Țurcanu", "İbrahim Çağlar"})
    void pdfWhenNamesHaveOtherLettersThenTheyAreReadable(String name) throws Exception {
        ObjectNode interview = TestDisclosures.interview();
        ((ObjectNode) interview.path("people").get(0)).put("name", name);

        assertThat(print(interview).text()).contains(name);
    }

    @Test
    void pdfWhenTextLooksLikeMarkupOrHoldsControlsThenItIsPrintedAsText() throws Exception {
        ObjectNode interview = TestDisclosures.interview();
        interview.put("summary", "<img src='http://tracker.example/x.png'/> & </body>\u0000\u001b end");

        assertThat(print(interview).text()).contains("<img src='http://tracker.example/x.png'/> & </body>", "end");
    }

    @Test
    void pdfWhenADocumentIsVeryLongThenItGoesOnOverThePageAndNothingIsCutOff() throws Exception {
        ObjectNode interview = TestDisclosures.interview();
        interview.put("summary", "A long night was told of, hour by hour. ".repeat(400) + "The very end.");

        Printed sheet = print(interview);

        assertThat(sheet.pages()).isGreaterThan(1);
        assertThat(sheet.text()).contains("The very end.", "Page 1 of " + sheet.pages());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "risk-assessment/valid/significant-with-plan.json",
                "placement-notification/valid/move-between-two-homes.json",
                "rhi-summary/valid/debrief-over-two-episodes.json"
            })
    void pdfWhenAnyDocumentIsSharedThenEveryValueIsOnIt(String file) throws Exception {
        ObjectNode document = TestDisclosures.example(file);

        String text = print(document).text().replaceAll("\\s+", "");

        for (String narrative : List.of("/summary", "/child/name/family", "/placement/address/postcode")) {
            String value = document.at(narrative).asString("").replaceAll("\\s+", "");
            assertThat(text).contains(value);
        }
    }

    @Test
    void pdfWhenThePartIsOfANewerSchemaThenItIsShownUnderItsOwnName() throws Exception {
        ObjectNode interview = TestDisclosures.interview();
        interview.putObject("laterAddition").put("someFact", "a new thing");

        assertThat(print(interview).text()).contains("Later addition", "a new thing");
    }

    @Test
    void pdfWhenWrittenThenIsTaggedWithEmbeddedFontsAndNoPersonInItsMetadata() throws Exception {
        byte[] pdf = SHEETS.pdf(TestDisclosures.opened(TestDisclosures.interview(), TestDisclosures.manifest()));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Return home interview summary");
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("Rothwell", "/URI", "http://tracker");
    }

    private record Printed(int pages, String text) {}

    private static Printed print(JsonNode disclosure) throws IOException {
        return print((ObjectNode) disclosure, TestDisclosures.manifest());
    }

    private static Printed print(ObjectNode disclosure, ObjectNode manifest) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SHEETS.pdf(TestDisclosures.opened(disclosure, manifest)))) {
            return new Printed(
                    pdf.getNumberOfPages(), new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "));
        }
    }
}
