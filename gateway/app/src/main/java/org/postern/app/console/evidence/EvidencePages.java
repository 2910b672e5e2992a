// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.postern.app.people.Person;
import org.postern.app.story.Cursor;
import org.postern.app.story.EvidenceSearch;
import org.postern.app.story.Found;
import org.postern.app.story.LookLog;
import org.postern.document.DocumentType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an auditor looks for what was shared. A name is typed into a form, never into an address. */
@Controller
@RequestMapping("/console/evidence")
class EvidencePages {

    private static final int PAGE = 25;

    private final EvidenceSearch search;
    private final LookLog looks;

    EvidencePages(EvidenceSearch search, LookLog looks) {
        this.search = search;
        this.looks = looks;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("types", DocumentType.values());
        model.addAttribute("typed", SearchForm.empty());
        return "console/evidence/search";
    }

    /** By POST, because what is typed may be a child's name or a document id that holds one. */
    @PostMapping
    String find(Person person, SearchForm typed, @RequestParam(required = false) String after, Model model) {
        model.addAttribute("types", DocumentType.values());
        model.addAttribute("typed", typed);
        Optional<String> problem = typed.problem();
        if (problem.isPresent()) {
            model.addAttribute("problem", problem.get());
            return "console/evidence/search";
        }
        Found.Page page = search.find(person, typed.criteria(search), Cursor.of(after), PAGE);
        model.addAttribute("found", page.found());
        model.addAttribute("next", page.next().map(Cursor::text).orElse(null));
        return "console/evidence/search";
    }

    @GetMapping("/looks")
    String looks(Person person, @RequestParam(required = false) String after, Model model) {
        var page = looks.ofAgency(person, Cursor.of(after), PAGE + 1);
        model.addAttribute("looks", page.stream().limit(PAGE).toList());
        model.addAttribute(
                "next",
                page.size() > PAGE
                        ? new Cursor(page.get(PAGE - 1).at(), page.get(PAGE - 1).id()).text()
                        : null);
        return "console/evidence/looks";
    }

    /** Empty for no day. */
    static Optional<LocalDate> day(String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (java.time.DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
