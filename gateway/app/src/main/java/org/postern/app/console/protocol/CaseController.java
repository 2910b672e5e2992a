// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.postern.app.console.NotFound;
import org.postern.app.draft.CaseWriter;
import org.postern.app.draft.ProtocolDraft;
import org.postern.app.governance.CheckReport;
import org.postern.app.governance.GovernanceDesk;
import org.postern.app.people.Person;
import org.postern.protocol.read.CaseReader;
import org.postern.protocol.read.CaseResult;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases of a draft: which pass, what differs, what none shows. */
@Controller
@RequestMapping(DraftAccess.ONE + "/cases")
class CaseController {

    private final DraftAccess access;
    private final GovernanceDesk desk;

    CaseController(DraftAccess access, GovernanceDesk desk) {
        this.access = access;
        this.desk = desk;
    }

    /** @param differences empty where it passed */
    record Line(String file, String name, boolean passed, List<String> differences) {}

    @GetMapping
    String list(Person person, @PathVariable String draft, Model model) {
        ProtocolDraft found = access.open(person, draft, model);
        CheckReport report = desk.check(person.agency(), found.content());
        List<FoundIssue> issues = FoundIssue.of(report.issues());
        List<Line> lines = new ArrayList<>();
        found.content().cases().forEach((file, bytes) -> {
            List<String> differences = issues.stream()
                    .filter(issue -> issue.refuses() && issue.file().equals("cases/" + file))
                    .map(issue -> issue.text() + " " + issue.fix())
                    .toList();
            boolean passed = report.passed().contains("cases/" + file);
            lines.add(new Line(file, name(file, bytes), passed, differences));
        });
        model.addAttribute("lines", lines);
        model.addAttribute("report", report);
        return "console/protocol/cases";
    }

    @GetMapping("/{file:[A-Za-z0-9][A-Za-z0-9._-]{0,99}}")
    String one(Person person, @PathVariable String draft, @PathVariable String file, Model model) {
        byte[] bytes = access.open(person, draft, model).content().cases().get(file);
        if (bytes == null) {
            throw new NotFound();
        }
        model.addAttribute("file", file);
        model.addAttribute("name", name(file, bytes));
        model.addAttribute("text", new String(bytes, StandardCharsets.UTF_8));
        return "console/protocol/case";
    }

    @PostMapping("/remove")
    String remove(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam String file,
            Model model,
            RedirectAttributes flash) {
        ProtocolDraft found = access.open(person, draft, model);
        return access.save(
                person,
                found,
                revision,
                CaseWriter.remove(found.content(), file),
                "/cases",
                "The case is removed.",
                flash);
    }

    private static String name(String file, byte[] bytes) {
        return new CaseReader().read("cases/" + file, bytes) instanceof CaseResult.Read read
                ? read.example().name()
                : file;
    }
}
