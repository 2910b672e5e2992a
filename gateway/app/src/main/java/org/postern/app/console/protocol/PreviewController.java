// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.app.draft.CaseWriter;
import org.postern.app.draft.Example;
import org.postern.app.draft.ExampleForm;
import org.postern.app.draft.Examples;
import org.postern.app.draft.Preview;
import org.postern.app.draft.Previewer;
import org.postern.app.draft.ProtocolDraft;
import org.postern.app.people.Person;
import org.postern.document.DocumentType;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.compile.CompiledProtocol;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tries a draft on an invented document, and keeps what came out as a case once somebody has read it. */
@Controller
@RequestMapping(DraftAccess.ONE + "/preview")
class PreviewController {

    private static final int LONGEST_NAME = 150;
    /** Before the pointer in the name of an input. */
    private static final String AT = "at:";

    private final DraftAccess access;
    private final Examples examples;
    private final Previewer previewer;
    private final AgencyPicker picker;
    private final Choices choices;
    private final Clock clock;

    PreviewController(
            DraftAccess access,
            Examples examples,
            Previewer previewer,
            AgencyPicker picker,
            Choices choices,
            Clock clock) {
        this.access = access;
        this.examples = examples;
        this.previewer = previewer;
        this.picker = picker;
        this.choices = choices;
        this.clock = clock;
    }

    /** What a form sends; the document is text, and never stands in an address. */
    record Form(String example, String type, String sender, String document) {}

    @GetMapping
    String choose(Person person, @PathVariable String draft, Model model) {
        offer(access.open(person, draft, model), model);
        return "console/protocol/preview";
    }

    /** One of the examples, as it is. */
    @PostMapping
    String example(Person person, @PathVariable String draft, Form form, Model model) {
        ProtocolDraft found = access.open(person, draft, model);
        Optional<Example> chosen = offer(found, model).stream()
                .filter(one -> one.id().equals(form.example()))
                .findFirst();
        if (chosen.isEmpty()) {
            model.addAttribute("errors", new FormErrors().add("example", "Choose a document"));
            return "console/protocol/preview";
        }
        return show(found, chosen.get(), model);
    }

    /** One that somebody typed, perhaps from an example. */
    @PostMapping("/typed")
    String typed(Person person, @PathVariable String draft, Form form, Model model) {
        ProtocolDraft found = access.open(person, draft, model);
        offer(found, model);
        Optional<Example> typed = read(form);
        if (typed.isEmpty()) {
            model.addAttribute("typed", form);
            model.addAttribute(
                    "errors",
                    new FormErrors()
                            .add(
                                    "document",
                                    "This is not a document that can be tried: choose its kind and an agency that sends it,"
                                            + " and write it as JSON"));
            return "console/protocol/preview";
        }
        return show(found, typed.get(), model);
    }

    /** An example of which some values were changed in the form. */
    @PostMapping("/changed")
    String changed(
            Person person, @PathVariable String draft, Form form, @RequestParam Map<String, String> all, Model model) {
        Map<String, String> values = new HashMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith(AT)) {
                values.put(name.substring(AT.length()), value);
            }
        });
        byte[] document = form.document() == null
                ? new byte[0]
                : form.document().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        String changed = new String(ExampleForm.change(document, values), StandardCharsets.UTF_8);
        return typed(person, draft, new Form("", form.type(), form.sender(), changed), model);
    }

    /** What has been read becomes what must come out. */
    @PostMapping("/keep")
    String keep(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String name,
            Form form,
            Model model,
            RedirectAttributes flash) {
        ProtocolDraft found = access.open(person, draft, model);
        Optional<Example> example = read(form);
        Optional<SharingProtocol> protocol = protocol(found);
        if (example.isEmpty()
                || protocol.isEmpty()
                || !(previewer.preview(person.agency(), found.content().file(), example.get())
                        instanceof Preview.Shown shown)) {
            flash.addFlashAttribute("problem", "No case was made: the document cannot be tried with this draft.");
            return "redirect:" + DraftAccess.path(found);
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            offer(found, model);
            model.addAttribute(
                    "errors",
                    new FormErrors()
                            .add(
                                    "name",
                                    "Say in one line what this is an example of, in at most " + LONGEST_NAME
                                            + " characters"));
            return show(found, example.get(), model);
        }
        return access.save(
                person,
                found,
                revision,
                CaseWriter.add(found.content(), protocol.get(), name.strip(), example.get(), shown),
                "/cases",
                "The case is kept. It runs on every change, and blocks approval when it fails.",
                flash);
    }

    private String show(ProtocolDraft draft, Example example, Model model) {
        Preview preview = previewer.preview(draft.agency(), draft.content().file(), example);
        model.addAttribute("chosen", example);
        model.addAttribute(
                "inputs", ExampleForm.of(example).stream().map(this::input).toList());
        model.addAttribute(
                "typed",
                new Form(
                        example.id(),
                        example.type().id(),
                        example.sender(),
                        new String(example.document(), StandardCharsets.UTF_8)));
        if (preview instanceof Preview.Shown shown) {
            model.addAttribute("shown", shown);
        } else if (preview instanceof Preview.NotTaken not) {
            model.addAttribute("why", not.why());
        } else {
            model.addAttribute("problem", "The draft has errors. Mend what the check names first.");
        }
        return "console/protocol/preview";
    }

    /** One input; a coded value is chosen. */
    record Input(String id, String label, String value, List<Choice> choices) {}

    private Input input(ExampleForm.Field field) {
        List<Choice> codes = new ArrayList<>(field.codes().map(choices::codes).orElse(List.of()));
        if (!codes.isEmpty() && codes.stream().noneMatch(one -> one.value().equals(field.value()))) {
            codes.add(0, new Choice(field.value(), field.value()));
        }
        return new Input(AT + field.pointer(), field.label(), field.value(), codes);
    }

    private List<Example> offer(ProtocolDraft draft, Model model) {
        List<Example> all = examples.of(draft.content(), protocol(draft));
        model.addAttribute(
                "examples",
                all.stream().map(one -> new Choice(one.id(), one.title())).toList());
        model.addAttribute("types", choices.types());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", new Form("", "rhi-summary", "", ""));
        }
        return all;
    }

    private Optional<Example> read(Form form) {
        Optional<DocumentType> type = DocumentType.of(form.type() == null ? "" : form.type());
        Optional<String> sender = picker.id(form.sender());
        String document = form.document() == null ? "" : form.document();
        return type.isEmpty() || sender.isEmpty()
                ? Optional.empty()
                : examples.typed(type.get(), sender.get(), document.getBytes(StandardCharsets.UTF_8), clock.instant());
    }

    private Optional<SharingProtocol> protocol(ProtocolDraft draft) {
        return access.compiled(draft).map(CompiledProtocol::protocol);
    }
}
