// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.app.console.NotFound;
import org.postern.app.governance.Proposal;
import org.postern.app.people.Person;
import org.postern.protocol.preset.Parameter;
import org.postern.protocol.preset.Preset;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Fills a preset's form into a draft. */
@Controller
@RequestMapping("/console/protocols/new/preset/{preset:[a-z0-9-]{1,100}}")
class PresetController {

    private final PresetForms forms;
    private final Durations durations;
    private final DraftStart start;

    PresetController(PresetForms forms, Durations durations, DraftStart start) {
        this.forms = forms;
        this.durations = durations;
        this.start = start;
    }

    /** One question of the form. */
    record Question(Parameter parameter, String value, List<Choice> choices) {

        public String label() {
            return parameter.required() ? parameter.label() : parameter.label() + " (optional)";
        }

        public String id() {
            return parameter.id();
        }

        public String type() {
            return parameter.type().name();
        }

        /** A suggestion that builds on other answers is said, one that stands alone is filled in. */
        public String hint() {
            boolean built = parameter.suggestion().contains("${");
            String suggested = built ? "If you leave it empty, it follows from your other answers. " : "";
            return (parameter.hint() + " " + suggested).strip();
        }
    }

    @GetMapping
    String form(Person person, @PathVariable String preset, Model model) {
        Preset found = forms.find(preset).orElseThrow(NotFound::new);
        return form(
                found,
                found.parameters().stream()
                        .map(one -> question(one, one.suggestion().contains("${") ? "" : one.suggestion()))
                        .toList(),
                model);
    }

    @PostMapping
    String fill(
            Person person,
            @PathVariable String preset,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes flash) {
        Preset found = forms.find(preset).orElseThrow(NotFound::new);
        Map<String, String> values = forms.values(found, typed);
        FormErrors errors = new FormErrors();
        Optional<Proposal> filled = forms.fill(found, values, errors);
        if (filled.isPresent()) {
            return start.begin(
                    person,
                    filled.get(),
                    "A draft has been made of your answers, with "
                            + filled.get().cases().size() + " cases. Change what differs in your partnership.",
                    flash);
        }
        model.addAttribute("errors", errors);
        return form(
                found,
                found.parameters().stream()
                        .map(one -> question(one, values.getOrDefault(one.id(), "")))
                        .toList(),
                model);
    }

    private static String form(Preset preset, List<Question> questions, Model model) {
        model.addAttribute("preset", preset);
        model.addAttribute("questions", questions);
        return "console/protocol/preset";
    }

    private Question question(Parameter parameter, String value) {
        List<Choice> options = parameter.options().stream()
                .map(option -> new Choice(option.value(), option.label()))
                .toList();
        return new Question(
                parameter, value, parameter.type() == Parameter.Type.DURATION ? durations.choices(value) : options);
    }
}
