// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.print;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Prints HTML that is well-formed XML as a tagged PDF (PDF/UA-1) with its font inside, so that it looks the same everywhere
 * and can be read aloud. Nothing is fetched: a page that names a picture or a style sheet elsewhere is printed without it.
 */
public final class Pdf {

    /** The font family that a page's style sheet names to be printed in the font that is put into the file. */
    public static final String FAMILY = "Agreement";

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        // Both libraries have one setting for the whole program.
        FontMappers.set(new OwnFontOnly(FONT));
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /** @param xhtml with a title and a language, as PDF/UA asks for */
    public static byte[] of(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        FSSupplier<InputStream> font = () -> Pdf.class.getResourceAsStream(FONT);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(xhtml, null)
                .usePdfUaAccessibility(true)
                .useFont(font, FAMILY, 400, FontStyle.NORMAL, true)
                .useUriResolver((base, uri) -> null)
                .withProducer("Postern")
                .toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the page cannot be printed", e);
        }
        return pdf.toByteArray();
    }
}
