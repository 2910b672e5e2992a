// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.postern.app.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The start page: what needs doing today, for each role that the person has. */
@Controller
class StartController {

    private final List<Today> sources;

    StartController(List<Today> sources) {
        this.sources = sources;
    }

    @GetMapping("/")
    String root() {
        return "redirect:/console";
    }

    @GetMapping("/console")
    String start(Person person, Model model) {
        List<Task> tasks = sources.stream()
                .filter(source -> person.is(source.role()))
                .flatMap(source -> source.tasks(person).stream())
                .sorted(Comparator.comparing(Task::urgency))
                .toList();
        model.addAttribute("tasks", tasks);
        return "console/start";
    }

    @GetMapping("/signed-out")
    String signedOut(
            @RequestParam(required = false) String refused,
            @RequestParam(required = false) String away,
            HttpServletResponse response,
            Model model) {
        if (away != null) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        model.addAttribute("away", away != null);
        model.addAttribute("refused", refused != null && away == null);
        return "console/signed-out";
    }

    /** Where the security chain sends who may not, or whose form has gone stale. */
    @RequestMapping("/console/not-for-you")
    String notForYou() {
        return "console/not-for-you";
    }

    /** Where a page that could not be written leads; nothing of this page can fail for the same reason. */
    @RequestMapping("/console/fault")
    String fault(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        model.addAttribute("incident", request.getAttribute(FaultFilter.INCIDENT));
        return "console/fault";
    }

    /** A page that does not exist; in every area the more particular mappings come first. */
    @RequestMapping("/console/**")
    String unknown() {
        throw new NotFound();
    }
}
