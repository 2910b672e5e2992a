// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The times within which somebody must have done something, to choose from. Templates call it {@code @durations}. */
@Component("durations")
class Durations {

    private static final List<Choice> USUAL = List.of(
            new Choice("", "No time set"),
            new Choice("PT1H", "1 hour"),
            new Choice("PT4H", "4 hours"),
            new Choice("PT8H", "8 hours"),
            new Choice("PT24H", "24 hours"),
            new Choice("PT48H", "48 hours"),
            new Choice("PT72H", "72 hours"));

    /** One that stands in a draft already is offered too, so that opening a form changes nothing. */
    public List<Choice> choices(String... now) {
        List<Choice> choices = new ArrayList<>(USUAL);
        for (String one : now) {
            if (one != null && choices.stream().noneMatch(known -> known.value().equals(one))) {
                choices.add(new Choice(one, one));
            }
        }
        return choices;
    }

    public String words(String duration) {
        return choices(duration).stream()
                .filter(one -> one.value().equals(duration))
                .map(Choice::label)
                .findFirst()
                .orElse(duration);
    }
}
