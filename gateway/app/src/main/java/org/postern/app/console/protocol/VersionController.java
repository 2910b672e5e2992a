// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import org.postern.app.console.NotFound;
import org.postern.app.draft.NextVersion;
import org.postern.app.governance.GovernanceDesk;
import org.postern.app.governance.Proposal;
import org.postern.app.governance.VersionView;
import org.postern.app.people.Person;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.ProtocolCompiler;
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

/** One version of a protocol, read from every side. */
@Controller
@RequestMapping(VersionController.ONE)
class VersionController {

    static final String ONE = "/console/protocols/{protocol:[a-z0-9-]{1,100}}/versions/{version:[0-9]{1,9}}";

    private final GovernanceDesk desk;
    private final ProtocolCompiler compiler;
    private final ReadingPages reading;
    private final DraftStart start;

    VersionController(GovernanceDesk desk, ProtocolCompiler compiler, ReadingPages reading, DraftStart start) {
        this.desk = desk;
        this.compiler = compiler;
        this.reading = reading;
        this.start = start;
    }

    @GetMapping
    String one(Person person, @PathVariable String protocol, @PathVariable int version, Model model) {
        VersionView view = find(person, protocol, version, model);
        desk.life(view).ifPresent(life -> model.addAttribute("life", life));
        return "console/protocol/version";
    }

    @GetMapping("/rules")
    String rules(Person person, @PathVariable String protocol, @PathVariable int version, Model model) {
        return reading.rules(compiled(find(person, protocol, version, model)), model);
    }

    @GetMapping("/coverage")
    String coverage(
            Person person,
            @PathVariable String protocol,
            @PathVariable int version,
            @RequestParam(defaultValue = "rhi-summary") String type,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "false") boolean open,
            Model model) {
        return reading.coverage(compiled(find(person, protocol, version, model)), type, recipient, open, model);
    }

    @GetMapping("/agreement")
    String agreement(Person person, @PathVariable String protocol, @PathVariable int version, Model model) {
        return reading.agreement(compiled(find(person, protocol, version, model)), model);
    }

    @GetMapping("/coverage.csv")
    ResponseEntity<byte[]> csv(Person person, @PathVariable String protocol, @PathVariable int version, Model model) {
        return reading.csv(compiled(find(person, protocol, version, model)));
    }

    @GetMapping("/agreement.html")
    ResponseEntity<byte[]> html(Person person, @PathVariable String protocol, @PathVariable int version, Model model) {
        return reading.html(compiled(find(person, protocol, version, model)));
    }

    @GetMapping("/agreement.pdf")
    ResponseEntity<byte[]> pdf(Person person, @PathVariable String protocol, @PathVariable int version, Model model) {
        return reading.pdf(compiled(find(person, protocol, version, model)));
    }

    @GetMapping("/protocol.yaml")
    ResponseEntity<byte[]> file(Person person, @PathVariable String protocol, @PathVariable int version, Model model) {
        byte[] file = content(find(person, protocol, version, model)).file();
        return ReadingPages.file(file, protocol + "-" + version + ".yaml", MediaType.APPLICATION_OCTET_STREAM);
    }

    @GetMapping("/evidence.json")
    ResponseEntity<byte[]> evidence(
            Person person, @PathVariable String protocol, @PathVariable int version, Model model) {
        return desk.evidence(find(person, protocol, version, model), person.agency())
                .map(file -> ReadingPages.file(
                        file, protocol + "-" + version + "-evidence.json", MediaType.APPLICATION_JSON))
                .orElseThrow(NotFound::new);
    }

    /** The next version, or a first one of another partnership, begins as a copy. */
    @PostMapping("/draft")
    String draft(
            Person person,
            @PathVariable String protocol,
            @PathVariable int version,
            Model model,
            RedirectAttributes flash) {
        Proposal content = content(find(person, protocol, version, model));
        int next = desk.list(person.agency()).stream()
                        .filter(one -> one.protocol().id().equals(protocol))
                        .mapToInt(one -> one.protocol().version())
                        .max()
                        .orElse(version)
                + 1;
        return start.begin(
                person,
                NextVersion.of(content, next),
                "A draft of version " + next + " has been made. Nothing is shared by a draft.",
                flash);
    }

    private VersionView find(Person person, String protocol, int version, Model model) {
        VersionView view = desk.find(person.agency(), protocol, version).orElseThrow(NotFound::new);
        model.addAttribute("view", view);
        model.addAttribute("back", "/console/protocols/" + protocol + "/versions/" + version);
        model.addAttribute("subject", view.protocol().title() + ", version " + version);
        return view;
    }

    private Proposal content(VersionView view) {
        return desk.content(view).orElseThrow(NotFound::new);
    }

    private CompiledProtocol compiled(VersionView view) {
        if (compiler.compile("protocol.yaml", content(view).file()) instanceof CompileResult.Compiled compiled) {
            return compiled.protocol();
        }
        throw new NotFound();
    }
}
