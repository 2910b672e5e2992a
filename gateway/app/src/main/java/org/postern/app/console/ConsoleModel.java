// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import jakarta.servlet.http.HttpServletRequest;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.app.people.PersonArgument;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the console shows around its own content: who is signed in, for whom, and where to go. */
@ControllerAdvice(basePackages = "org.postern.app.console")
class ConsoleModel {

    private final AgencyRegistry registry;

    ConsoleModel(AgencyRegistry registry) {
        this.registry = registry;
    }

    @ModelAttribute
    void add(Model model, HttpServletRequest request) {
        PersonArgument.current().ifPresent(person -> {
            model.addAttribute("person", person);
            model.addAttribute(
                    "agencyName",
                    registry.find(person.agency()).map(Agency::name).orElse(person.agency()));
            model.addAttribute("navigation", Navigation.of(person, request.getRequestURI()));
        });
    }
}
