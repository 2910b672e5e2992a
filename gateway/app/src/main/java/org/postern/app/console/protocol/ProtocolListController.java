// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import org.postern.app.draft.Drafts;
import org.postern.app.governance.GovernanceDesk;
import org.postern.app.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The protocols of the person's agency, and the drafts of its governance leads. */
@Controller
class ProtocolListController {

    private final GovernanceDesk desk;
    private final Drafts drafts;

    ProtocolListController(GovernanceDesk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    @GetMapping("/console/protocols")
    String list(Person person, Model model) {
        model.addAttribute("versions", desk.list(person.agency()));
        model.addAttribute("drafts", drafts.list(person));
        return "console/protocol/list";
    }
}
