// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.sheet;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.postern.agency.AgencyRegistry;
import org.postern.envelope.Opened;
import org.w3c.dom.Document;

/**
 * Prints opened envelopes as PDF on A4, tagged for screen readers (ISO 14289-1, PDF/UA-1), with DejaVu Sans inside: Latin with
 * the letters of Welsh, Polish and Vietnamese, Greek, Cyrillic, Arabic. As large as fits on one page; what fits on none at the
 * smallest size that is still read goes on over the page. Nothing is fetched from anywhere. Safe for use by many threads.
 */
public final class OfficerSheets {

    /** How it is tried to get everything on one page. */
    private static final List<Layout> ON_ONE_PAGE = List.of(
            new Layout(9.5, false),
            new Layout(8.8, false),
            new Layout(8.1, false),
            new Layout(8.1, true),
            new Layout(7.5, true),
            new Layout(7, true));

    private static final Layout SEVERAL_PAGES = new Layout(8.8, false);

    /** @param points size of the letters */
    private record Layout(double points, boolean dense) {}

    private static final String FAMILY = "Sheet";
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    static {
        // It writes what it cannot lay out into the log, which might be anything of a disclosure.
        XRLog.setLoggingEnabled(false);
    }

    private final SheetMaker maker;

    /** @param registry for the names of agencies and units */
    public OfficerSheets(AgencyRegistry registry) {
        this.maker = new SheetMaker(registry);
    }

    public byte[] pdf(Opened opened) {
        Sheet sheet = maker.of(opened);
        try {
            for (Layout layout : ON_ONE_PAGE) {
                byte[] pdf = print(page(sheet, layout), 1);
                if (pdf.length > 0) {
                    return pdf;
                }
            }
            return print(page(sheet, SEVERAL_PAGES), Integer.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException("a sheet is made in memory", e);
        }
    }

    private static Document page(Sheet sheet, Layout layout) {
        return SheetPage.of(sheet, layout.points(), layout.dense());
    }

    /** Nothing where it takes more pages. */
    private static byte[] print(Document page, int mostPages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(page, null);
        builder.useUriResolver((base, uri) -> null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useFont(font("DejaVuSansCondensed.ttf"), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(font("DejaVuSansCondensed-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Postern");
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            if (renderer.getRootBox().getLayer().getPages().size() > mostPages) {
                return new byte[0];
            }
            renderer.createPDF();
        }
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> OfficerSheets.class.getResourceAsStream(FONTS + file);
    }
}
