// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.postern.app.draft.Drafts;
import org.postern.app.draft.ProtocolDraft;
import org.postern.app.governance.CheckReport;
import org.postern.app.governance.GovernanceDesk;
import org.postern.app.people.Person;
import org.postern.protocol.compile.CompiledProtocol;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One draft: what there is to do, its text, its check, and its end. */
@Controller
@RequestMapping(DraftAccess.ONE)
class DraftController {

    private final DraftAccess access;
    private final Drafts drafts;
    private final GovernanceDesk desk;
    private final ReadingPages reading;

    DraftController(DraftAccess access, Drafts drafts, GovernanceDesk desk, ReadingPages reading) {
        this.access = access;
        this.drafts = drafts;
        this.desk = desk;
        this.reading = reading;
    }

    @GetMapping
    String one(Person person, @PathVariable String draft, Model model) {
        ProtocolDraft found = access.open(person, draft, model);
        DraftAccess.outline(found).ifPresent(outline -> model.addAttribute("outline", outline));
        return "console/protocol/draft";
    }

    @GetMapping("/text")
    String text(Person person, @PathVariable String draft, Model model) {
        ProtocolDraft found = access.open(person, draft, model);
        return text(found, new String(found.content().file(), StandardCharsets.UTF_8), found.revision(), model);
    }

    @PostMapping("/text")
    String saveText(
            Person person,
            @PathVariable String draft,
            @RequestParam String text,
            @RequestParam int revision,
            Model model,
            RedirectAttributes flash) {
        ProtocolDraft found = access.open(person, draft, model);
        byte[] file = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        Drafts.Saved saved = drafts.save(person, found.id(), revision, DraftAccess.withFile(found, file));
        if (saved == Drafts.Saved.DONE) {
            flash.addFlashAttribute("done", "The text is saved.");
            return "redirect:" + DraftAccess.path(found) + "/text";
        }
        model.addAttribute(
                "errors",
                new FormErrors()
                        .add(
                                "text",
                                saved == Drafts.Saved.TOO_LARGE
                                        ? "The text is too long to be a protocol"
                                        : "Somebody else has changed this draft since you opened it; copy what you wrote,"
                                                + " open the draft again and put it in there"));
        return text(found, text, revision, model);
    }

    @GetMapping("/check")
    String check(Person person, @PathVariable String draft, Model model) {
        CheckReport report =
                desk.check(person.agency(), access.open(person, draft, model).content());
        model.addAttribute("report", report);
        model.addAttribute("issues", FoundIssue.of(report.issues()));
        return "console/protocol/check";
    }

    @GetMapping("/rules-in-words")
    String rules(Person person, @PathVariable String draft, Model model) {
        return read(person, draft, model).map(one -> reading.rules(one, model)).orElseGet(() -> first(draft));
    }

    @GetMapping("/coverage")
    String coverage(
            Person person,
            @PathVariable String draft,
            @RequestParam(defaultValue = "rhi-summary") String type,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "false") boolean open,
            Model model) {
        return read(person, draft, model)
                .map(one -> reading.coverage(one, type, recipient, open, model))
                .orElseGet(() -> first(draft));
    }

    @GetMapping("/agreement")
    String agreement(Person person, @PathVariable String draft, Model model) {
        return read(person, draft, model)
                .map(one -> reading.agreement(one, model))
                .orElseGet(() -> first(draft));
    }

    @GetMapping("/coverage.csv")
    ResponseEntity<byte[]> csv(Person person, @PathVariable String draft, Model model) {
        return read(person, draft, model).map(reading::csv).orElseThrow(org.postern.app.console.NotFound::new);
    }

    @GetMapping("/agreement.html")
    ResponseEntity<byte[]> html(Person person, @PathVariable String draft, Model model) {
        return read(person, draft, model).map(reading::html).orElseThrow(org.postern.app.console.NotFound::new);
    }

    @GetMapping("/agreement.pdf")
    ResponseEntity<byte[]> pdf(Person person, @PathVariable String draft, Model model) {
        return read(person, draft, model).map(reading::pdf).orElseThrow(org.postern.app.console.NotFound::new);
    }

    @GetMapping("/protocol.yaml")
    ResponseEntity<byte[]> file(Person person, @PathVariable String draft, Model model) {
        return ReadingPages.file(
                access.open(person, draft, model).content().file(),
                "protocol.yaml",
                MediaType.APPLICATION_OCTET_STREAM);
    }

    @GetMapping("/delete")
    String askToDelete(Person person, @PathVariable String draft, Model model) {
        access.open(person, draft, model);
        return "console/protocol/delete";
    }

    @PostMapping("/delete")
    String delete(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            Model model,
            RedirectAttributes flash) {
        ProtocolDraft found = access.open(person, draft, model);
        if (drafts.delete(person, found.id(), revision)) {
            flash.addFlashAttribute("done", "The draft is deleted.");
            return "redirect:/console/protocols";
        }
        flash.addFlashAttribute("problem", "The draft was not deleted: somebody has changed it meanwhile.");
        return "redirect:" + DraftAccess.path(found);
    }

    private String text(ProtocolDraft found, String text, int revision, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("revision", revision);
        CheckReport report =
                desk.check(found.agency(), DraftAccess.withFile(found, text.getBytes(StandardCharsets.UTF_8)));
        List<FoundIssue> issues = FoundIssue.of(report.issues()).stream()
                .filter(FoundIssue::inProtocol)
                .toList();
        model.addAttribute("issues", issues);
        return "console/protocol/text";
    }

    private Optional<CompiledProtocol> read(Person person, String draft, Model model) {
        return access.compiled(access.open(person, draft, model));
    }

    /** What cannot be read yet is first mended. */
    private static String first(String draft) {
        return "redirect:/console/protocols/drafts/" + draft + "/check";
    }
}
