// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a person with one of the gateway's own accounts signs in. */
@Controller
@ConditionalOnProperty(name = "postern.people.issuer", matchIfMissing = true, havingValue = "never-set")
class SignInController {

    @GetMapping("/sign-in")
    String page(@RequestParam(required = false) String error, Model model) {
        model.addAttribute("failed", error != null);
        return "sign-in";
    }
}
