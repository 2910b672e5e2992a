// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import org.postern.app.draft.Drafts;
import org.postern.app.governance.Proposal;
import org.postern.app.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins drafts and says where to go on. */
@Component
class DraftStart {

    private final Drafts drafts;

    DraftStart(Drafts drafts) {
        this.drafts = drafts;
    }

    /** @param done what is said on the draft's page */
    String begin(Person person, Proposal content, String done, RedirectAttributes flash) {
        return drafts.begin(person, content)
                .map(id -> {
                    flash.addFlashAttribute("done", done);
                    return "redirect:/console/protocols/drafts/" + id;
                })
                .orElseGet(() -> {
                    flash.addFlashAttribute(
                            "problem",
                            "No draft was made: your agency has " + Drafts.MOST
                                    + " drafts already, or the files are too large. Delete drafts that nobody needs.");
                    return "redirect:/console/protocols";
                });
    }
}
