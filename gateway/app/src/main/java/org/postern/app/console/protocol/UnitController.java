// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The teams of an agency as the options of a list, for a page that runs scripts; without them the form itself asks. */
@Controller
class UnitController {

    @GetMapping("/console/protocols/teams")
    String teams(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String relation,
            Model model) {
        model.addAttribute("agency", agency);
        model.addAttribute("relation", relation);
        model.addAttribute("unit", "");
        return "console/protocol/teams";
    }
}
