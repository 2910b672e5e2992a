// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.app.people.Person;
import org.postern.protocol.edit.Edit;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.Outline.PartyPart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The paper behind a draft's rules: its details and its parties. */
@Controller
@RequestMapping(DraftAccess.ONE)
class AgreementController {

    private final EditPages pages;
    private final Choices choices;
    private final AgencyPicker picker;

    AgreementController(EditPages pages, Choices choices, AgencyPicker picker) {
        this.pages = pages;
        this.choices = choices;
        this.picker = picker;
    }

    @GetMapping("/details")
    String details(Person person, @PathVariable String draft, Model model) {
        return details(pages.open(person, draft, model), draft, model);
    }

    private String details(Optional<Outline> outline, String draft, Model model) {
        model.addAttribute("kinds", Choices.KINDS);
        model.addAttribute("purposes", choices.codes("purpose"));
        model.addAttribute("bases", choices.codes("lawful-basis"));
        return outline.isPresent() ? "console/protocol/details" : EditPages.asText(draft);
    }

    @PostMapping("/details")
    String saveDetails(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") List<String> purpose,
            @RequestParam(defaultValue = "") List<String> basis,
            Model model,
            RedirectAttributes flash) {
        DetailsForm typed = new DetailsForm(form);
        List<Edit> edits = typed.edits(purpose, basis);
        FormErrors errors = typed.errors();
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            return details(pages.openWith(person, draft, edits, model), draft, model);
        }
        return pages.save(person, draft, revision, edits, "", model, flash);
    }

    @GetMapping("/parties")
    String parties(Person person, @PathVariable String draft, Model model) {
        return parties(person, draft, new PartyPart("", "", "", "controller"), model);
    }

    @PostMapping("/parties")
    String addParty(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String as,
            Model model,
            RedirectAttributes flash) {
        FormErrors errors = new FormErrors();
        if (agency.isBlank() == kind.isBlank()) {
            errors.add("agency", "Name one agency, or choose a kind of agency; not both");
        } else if (!agency.isBlank() && picker.id(agency).isEmpty()) {
            errors.add("agency", "No agency, or more than one, is called so; choose one from the list");
        }
        if (!kind.isBlank() && picker.id(area).isEmpty()) {
            errors.add("area", "Say in whose area; choose a local authority or a force from the list");
        }
        PartyPart party = new PartyPart(picker.idOr(agency), kind, kind.isBlank() ? "" : picker.idOr(area), as);
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            return parties(person, draft, party, model);
        }
        return pages.save(person, draft, revision, new Edit.AddParty(party), "/parties", model, flash);
    }

    @PostMapping("/parties/{at:[0-9]{1,4}}/remove")
    String removeParty(
            Person person,
            @PathVariable String draft,
            @PathVariable int at,
            @RequestParam int revision,
            Model model,
            RedirectAttributes flash) {
        return pages.save(person, draft, revision, new Edit.RemoveParty(at), "/parties", model, flash);
    }

    private String parties(Person person, String draft, PartyPart party, Model model) {
        Optional<Outline> outline = pages.open(person, draft, model);
        model.addAttribute("party", party);
        model.addAttribute("roles", Choices.ROLES);
        List<Choice> kinds = new ArrayList<>(List.of(new Choice("", "No, the one agency named above")));
        kinds.addAll(choices.agencyKinds());
        model.addAttribute("kinds", kinds);
        return outline.isPresent() ? "console/protocol/parties" : EditPages.asText(draft);
    }
}
