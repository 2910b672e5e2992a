// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.evidence;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postern.app.console.NotFound;
import org.postern.app.people.Person;
import org.postern.app.story.BundleAnswer;
import org.postern.app.story.BundleRequest;
import org.postern.app.story.EvidenceBundles;
import org.postern.app.story.Stories;
import org.postern.app.story.Story;
import org.postern.app.story.Values;
import org.postern.app.story.ValuesAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The whole story of one submission, its values for a reason, and the file that proves it anywhere. */
@Controller
@RequestMapping("/console/evidence/{id}")
class StoryPages {

    private final Stories stories;
    private final Values values;
    private final EvidenceBundles bundles;

    StoryPages(Stories stories, Values values, EvidenceBundles bundles) {
        this.stories = stories;
        this.values = values;
        this.bundles = bundles;
    }

    @GetMapping
    String story(Person person, @PathVariable UUID id, @RequestParam(defaultValue = "") String problem, Model model) {
        String text = problem.equals("not-yet")
                ? "The ledger signs it within a second; try again."
                : problem.isEmpty() ? null : words(new ValuesAnswer.ReasonMissing());
        return page(person, id, text, model);
    }

    @PostMapping("/values")
    String values(Person person, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Model model) {
        ValuesAnswer answer = values.show(person, id, reason);
        if (answer instanceof ValuesAnswer.Shown shown) {
            Map<String, String> byPointer = shown.values().stream()
                    .collect(Collectors.toMap(ValuesAnswer.Value::pointer, ValuesAnswer.Value::value));
            model.addAttribute("values", byPointer);
            return page(person, id, null, model);
        }
        if (answer instanceof ValuesAnswer.Unknown) {
            throw new NotFound();
        }
        return page(person, id, words(answer), model);
    }

    @PostMapping("/file")
    ResponseEntity<byte[]> file(
            Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String with,
            @RequestParam(defaultValue = "") String reason) {
        BundleRequest request =
                with.equals("values") ? BundleRequest.withValues(reason) : BundleRequest.withoutValues();
        BundleAnswer answer = bundles.export(person, id, request);
        if (answer instanceof BundleAnswer.Made made) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + made.name() + "\"")
                    .body(made.file());
        }
        if (answer instanceof BundleAnswer.Unknown) {
            throw new NotFound();
        }
        String problem = answer instanceof BundleAnswer.NotYet ? "not-yet" : "reason";
        return ResponseEntity.status(303)
                .header(HttpHeaders.LOCATION, "/console/evidence/" + id + "?problem=" + problem)
                .build();
    }

    private String page(Person person, UUID id, String problem, Model model) {
        Story story = stories.open(person, id).orElseThrow(NotFound::new);
        model.addAttribute("story", story);
        model.addAttribute("problem", problem);
        return "console/evidence/story";
    }

    private static String words(ValuesAnswer answer) {
        if (answer instanceof ValuesAnswer.ReasonMissing) {
            return "Say in " + ValuesAnswer.SHORTEST_REASON + " to " + ValuesAnswer.LONGEST_REASON
                    + " characters why you need to see the values.";
        }
        return answer instanceof ValuesAnswer.Erased
                ? "Its time is over: everything it said is destroyed, and only the evidence is left."
                : "It was received: what the envelope says is for your officers to read in the inbox.";
    }
}
