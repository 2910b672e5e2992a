// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.app.console.NotFound;
import org.postern.app.people.Person;
import org.postern.protocol.edit.ConditionChoice;
import org.postern.protocol.edit.ConditionParameter;
import org.postern.protocol.edit.Edit;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.Outline.RulePart;
import org.postern.protocol.edit.ReadyCondition;
import org.postern.protocol.edit.ReadyConditions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When a rule of a draft holds: conditions in plain words, all of which must hold, or one written as text. */
@Controller
@RequestMapping(DraftAccess.ONE + "/rules/conditions")
class ConditionController {

    private final ReadyConditions ready = ReadyConditions.standard();
    private final EditPages pages;
    private final RulePages rules;
    private final AgencyPicker picker;

    ConditionController(EditPages pages, RulePages rules, AgencyPicker picker) {
        this.pages = pages;
        this.rules = rules;
        this.picker = picker;
    }

    @GetMapping
    String choose(Person person, @PathVariable String draft, @RequestParam String id, Model model) {
        return page(person, draft, id, "", Map.of(), model);
    }

    @PostMapping("/add")
    String add(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam String id,
            @RequestParam(defaultValue = "") String condition,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes flash) {
        Optional<Outline> outline = pages.open(person, draft, model);
        if (outline.isEmpty()) {
            return EditPages.asText(draft);
        }
        RulePart rule = RulePages.find(outline.get(), id).orElseThrow(NotFound::new);
        Optional<ReadyCondition> found = ready.find(condition);
        List<ConditionChoice> all = new ArrayList<>(rules.chosen(rule).orElse(List.of()));
        found.ifPresent(one -> all.add(new ConditionChoice(one.id(), values(one, form))));
        Optional<String> cel = found.flatMap(one -> ready.cel(all));
        if (cel.isEmpty()) {
            String field = found.flatMap(one ->
                            one.parameters().stream().findFirst().map(parameter -> one.id() + "." + parameter.id()))
                    .orElse("condition");
            model.addAttribute(
                    "errors",
                    new FormErrors()
                            .add(
                                    field,
                                    found.isEmpty()
                                            ? "Choose a condition"
                                            : "Fill in this condition: a whole number, one of the choices, or an agency"
                                                    + " from the list"));
            return page(person, draft, id, condition, form, model);
        }
        return save(person, draft, revision, rule, cel.get(), model, flash);
    }

    @PostMapping("/remove")
    String remove(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam String id,
            @RequestParam int at,
            Model model,
            RedirectAttributes flash) {
        RulePart rule = find(person, draft, id, model);
        List<ConditionChoice> left = new ArrayList<>(rules.chosen(rule).orElse(List.of()));
        if (at >= 0 && at < left.size()) {
            left.remove(at);
        }
        return save(
                person,
                draft,
                revision,
                rule,
                left.isEmpty() ? "" : ready.cel(left).orElse(""),
                model,
                flash);
    }

    @PostMapping("/text")
    String text(
            Person person,
            @PathVariable String draft,
            @RequestParam int revision,
            @RequestParam String id,
            @RequestParam(defaultValue = "") String cel,
            Model model,
            RedirectAttributes flash) {
        return save(person, draft, revision, find(person, draft, id, model), cel.strip(), model, flash);
    }

    private String save(
            Person person,
            String draft,
            int revision,
            RulePart rule,
            String cel,
            Model model,
            RedirectAttributes flash) {
        RulePart changed = new RulePart(
                rule.id(),
                rule.say(),
                rule.documents(),
                rule.to(),
                rule.each(),
                cel,
                rule.fields(),
                rule.does(),
                rule.announce(),
                rule.instruct());
        return pages.save(
                person,
                draft,
                revision,
                new Edit.ChangeRule(rule.id(), changed),
                RulePages.at("/rules/conditions", rule.id()),
                model,
                flash);
    }

    private RulePart find(Person person, String draft, String id, Model model) {
        return pages.open(person, draft, model)
                .flatMap(outline -> RulePages.find(outline, id))
                .orElseThrow(NotFound::new);
    }

    private String page(
            Person person, String draft, String id, String condition, Map<String, String> form, Model model) {
        Optional<Outline> outline = pages.open(person, draft, model);
        if (outline.isEmpty()) {
            return EditPages.asText(draft);
        }
        RulePart rule = RulePages.find(outline.get(), id).orElseThrow(NotFound::new);
        model.addAttribute("rule", rule);
        model.addAttribute("line", rules.line(rule));
        model.addAttribute("offered", offered(rule.each()));
        model.addAttribute("condition", condition);
        model.addAttribute("form", form);
        return "console/protocol/conditions";
    }

    /** One condition to choose, as its sentence reads before it is filled in. */
    record Offer(String id, String sentence, List<Blank> blanks) {}

    /** One thing to fill in. @param field id and name of its input */
    record Blank(String field, String label, String type, List<Choice> choices) {}

    private List<Offer> offered(String each) {
        return ready.offered(each).stream()
                .map(one -> new Offer(
                        one.id(),
                        one.words(Map.of(), name -> name),
                        one.parameters().stream()
                                .map(parameter -> new Blank(
                                        one.id() + "." + parameter.id(),
                                        parameter.label(),
                                        parameter.type().name(),
                                        parameter.options().stream()
                                                .map(option -> new Choice(option.value(), option.label()))
                                                .toList()))
                                .toList()))
                .toList();
    }

    private Map<String, String> values(ReadyCondition condition, Map<String, String> form) {
        Map<String, String> values = new HashMap<>();
        condition.parameters().forEach(parameter -> {
            String typed =
                    form.getOrDefault(condition.id() + "." + parameter.id(), "").strip();
            values.put(
                    parameter.id(),
                    parameter.type() == ConditionParameter.Type.AGENCY
                            ? picker.id(typed).orElse("")
                            : typed);
        });
        return values;
    }
}
