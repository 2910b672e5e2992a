// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.operation;

import java.util.UUID;
import org.postern.app.console.NotFound;
import org.postern.app.delivery.Redrive;
import org.postern.app.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stands still and which certificates run out; nothing here says anything of a child. */
@Controller
@RequestMapping("/console/operations")
class OperationPages {

    private final Redrive redrive;
    private final CertificateDays certificates;

    OperationPages(Redrive redrive, CertificateDays certificates) {
        this.redrive = redrive;
        this.certificates = certificates;
    }

    @GetMapping
    String page(Person person, Model model) {
        model.addAttribute("still", redrive.standingStill(person));
        model.addAttribute("certificates", certificates.of(person.agency()));
        return "console/operation/operations";
    }

    @PostMapping("/{delivery}/redrive")
    String redrive(Person person, @PathVariable UUID delivery, RedirectAttributes next) {
        String done = switch (redrive.redrive(person, delivery)) {
            case DONE -> "It goes again; everything is checked again before it leaves.";
            case NOT_PARKED -> "Only a parked delivery is set going; a held one goes by itself when its cause is gone.";
            case UNKNOWN -> throw new NotFound();
        };
        next.addFlashAttribute("done", done);
        return "redirect:/console/operations";
    }
}
