// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.postern.app.governance.Proposal;
import org.postern.app.people.Person;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.OutlineWriter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ways to begin: a practice to start from, a file, or nothing at all. */
@Controller
class NewController {

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String BEGUN = "A draft has been made. Nothing is shared by a draft.";

    private final PresetForms presets;
    private final DraftStart start;

    NewController(PresetForms presets, DraftStart start) {
        this.presets = presets;
        this.start = start;
    }

    @GetMapping("/console/protocols/new")
    String choose(Person person, Model model) {
        model.addAttribute("presets", presets.all());
        return "console/protocol/new";
    }

    @GetMapping("/console/protocols/new/file")
    String file(Model model) {
        model.addAttribute("text", "");
        return "console/protocol/new-file";
    }

    @PostMapping("/console/protocols/new/file")
    String file(Person person, @RequestParam(defaultValue = "") String text, Model model, RedirectAttributes flash) {
        if (text.isBlank()) {
            model.addAttribute("errors", new FormErrors().add("text", "Paste the text of a protocol file"));
            model.addAttribute("text", text);
            return "console/protocol/new-file";
        }
        byte[] file = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        return start.begin(person, new Proposal(file, Map.of(), Map.of()), BEGUN, flash);
    }

    @GetMapping("/console/protocols/new/empty")
    String empty(Model model) {
        model.addAttribute("id", "");
        return "console/protocol/new-empty";
    }

    @PostMapping("/console/protocols/new/empty")
    String empty(Person person, @RequestParam(defaultValue = "") String id, Model model, RedirectAttributes flash) {
        if (!id.matches(ID) || id.length() > 100) {
            model.addAttribute(
                    "errors",
                    new FormErrors()
                            .add("id", "Enter a name of small letters, digits and hyphens, such as kent-police"));
            model.addAttribute("id", id);
            return "console/protocol/new-empty";
        }
        return start.begin(
                person, new Proposal(OutlineWriter.yaml(Outline.empty(id)), Map.of(), Map.of()), BEGUN, flash);
    }
}
