// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.postern.protocol.ShippedProtocols;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.render.AgreementPaper;
import org.postern.protocol.render.PaperHtml;

class PdfTest {

    private static final String PAGE =
            "<html lang=\"en\"><head><title>T</title><meta name=\"description\" content=\"D\"/>"
                    + "<style>body{font-family:Agreement}</style></head><body>%s</body></html>";

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void ofWhenAgreementIsPrintedThenEveryPageCarriesTheHashOfTheFileAndEveryFontIsInside() throws IOException {
        CompiledProtocol compiled =
                ShippedProtocols.compiled(ShippedProtocols.FILES.get("wolverhampton-west-midlands"));
        byte[] pdf = Pdf.of(PaperHtml.page(AgreementPaper.of(compiled, ShippedProtocols.REGISTRY::find)));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains(
                                compiled.protocol().sha256(),
                                "version " + compiled.protocol().version());
                PDPage one = document.getPage(page - 1);
                for (var name : one.getResources().getFontNames()) {
                    assertThat(one.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
    }

    @Test
    void ofWhenNamesAreWelshPolishOrVietnameseThenEveryLetterIsThere() throws IOException {
        String names = "Siân Ŵyn-Ŷork Łukasz Żółć Nguyễn Thị Hường";

        assertThat(text(Pdf.of(PAGE.formatted("<p>" + names + "</p>")))).contains(names);
    }

    @Test
    void ofWhenPageNamesThingsElsewhereThenNothingIsFetched() throws IOException {
        byte[] pdf = Pdf.of(PAGE.formatted("<p>before</p><img src=\"file:///etc/hostname\" alt=\"x\"/>"
                + "<img src=\"http://192.0.2.1/x.png\" alt=\"y\"/><p>after</p>"));

        assertThat(text(pdf)).contains("before", "after");
    }
}
