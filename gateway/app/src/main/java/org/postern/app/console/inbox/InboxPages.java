// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.inbox;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.postern.app.console.NotFound;
import org.postern.app.console.view.DocumentSections;
import org.postern.app.console.view.DocumentWords;
import org.postern.app.inbox.InboxDesk;
import org.postern.app.inbox.InboxItem;
import org.postern.app.inbox.OpenedDisclosure;
import org.postern.app.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An officer's inbox: what came, what it says, how to handle it, and that it was read. */
@Controller
@RequestMapping("/console/inbox")
class InboxPages {

    private static final int PAGE = 50;

    private final InboxDesk desk;
    private final DocumentWords words;
    private final Clock clock;

    InboxPages(InboxDesk desk, DocumentWords words, Clock clock) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String list(Person person, @RequestParam(defaultValue = "0") int from, Model model) {
        int offset = Math.max(0, from);
        List<InboxItem> items = desk.list(person, PAGE + 1, offset);
        model.addAttribute("items", items.stream().limit(PAGE).toList());
        model.addAttribute("now", clock.instant());
        model.addAttribute("earlier", offset > 0 ? Math.max(0, offset - PAGE) : null);
        model.addAttribute("later", items.size() > PAGE ? offset + PAGE : null);
        return "console/inbox/list";
    }

    /** Opening is an act: it is logged, so that a link which somebody else placed shows only the button. */
    @GetMapping("/{id}")
    String before(@PathVariable UUID id, Model model) {
        model.addAttribute("id", id);
        return "console/inbox/before";
    }

    @PostMapping("/{id}")
    String open(Person person, @PathVariable UUID id, Model model) {
        OpenedDisclosure opened = desk.open(person, id).orElseThrow(NotFound::new);
        model.addAttribute("title", words.of(opened.item().type().id()));
        model.addAttribute("item", opened.item());
        model.addAttribute("now", clock.instant());
        model.addAttribute("manifest", ManifestWords.of(opened.manifest()));
        model.addAttribute("sections", DocumentSections.of(opened.item().type(), opened.disclosure()));
        return "console/inbox/disclosure";
    }

    @PostMapping("/{id}/acknowledgement")
    String acknowledge(Person person, @PathVariable UUID id, RedirectAttributes next) {
        if (!desk.acknowledge(person, id)) {
            throw new NotFound();
        }
        next.addFlashAttribute("done", "The sender can see that it was read.");
        return "redirect:/console/inbox";
    }
}
