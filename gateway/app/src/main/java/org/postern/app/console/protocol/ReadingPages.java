// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.nio.charset.StandardCharsets;
import org.postern.agency.AgencyRegistry;
import org.postern.document.DocumentType;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.print.Pdf;
import org.postern.protocol.render.AgreementPaper;
import org.postern.protocol.render.Paper;
import org.postern.protocol.render.PaperHtml;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What can be read of a protocol, be it a version or a draft: rules, coverage, the agreement, and the files of them. */
@Component
class ReadingPages {

    private final RuleViews rules;
    private final AgencyRegistry registry;

    ReadingPages(RuleViews rules, AgencyRegistry registry) {
        this.rules = rules;
        this.registry = registry;
    }

    String rules(CompiledProtocol compiled, Model model) {
        model.addAttribute("rules", rules.of(compiled.protocol()));
        return "console/protocol/rules";
    }

    String coverage(CompiledProtocol compiled, String type, String recipient, boolean openOnly, Model model) {
        DocumentType shown = DocumentType.of(type).orElse(DocumentType.RHI_SUMMARY);
        model.addAttribute("coverage", CoverageView.of(compiled, shown, recipient, openOnly));
        model.addAttribute("types", DocumentType.values());
        model.addAttribute("recipients", compiled.protocol().recipients());
        model.addAttribute("recipient", recipient);
        model.addAttribute("openOnly", openOnly);
        return "console/protocol/coverage";
    }

    String agreement(CompiledProtocol compiled, Model model) {
        Paper paper = paper(compiled);
        model.addAttribute("paper", paper);
        model.addAttribute("body", PaperHtml.body(paper));
        return "console/protocol/agreement";
    }

    ResponseEntity<byte[]> csv(CompiledProtocol compiled) {
        return file(
                CoverageView.csv(compiled).getBytes(StandardCharsets.UTF_8),
                name(compiled) + "-coverage.csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8));
    }

    ResponseEntity<byte[]> html(CompiledProtocol compiled) {
        return file(
                PaperHtml.page(paper(compiled)).getBytes(StandardCharsets.UTF_8),
                name(compiled) + "-agreement.html",
                new MediaType("text", "html", StandardCharsets.UTF_8));
    }

    ResponseEntity<byte[]> pdf(CompiledProtocol compiled) {
        return file(
                Pdf.of(PaperHtml.page(paper(compiled))), name(compiled) + "-agreement.pdf", MediaType.APPLICATION_PDF);
    }

    /** Always as an attachment: what comes from people is never shown by the browser as a page of this address. */
    static ResponseEntity<byte[]> file(byte[] bytes, String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private Paper paper(CompiledProtocol compiled) {
        return AgreementPaper.of(compiled, registry::find);
    }

    private static String name(CompiledProtocol compiled) {
        return compiled.protocol().id() + "-" + compiled.protocol().version();
    }
}
