// SPDX-License-Identifier: Apache-2.0
package org.postern.app.wishes;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.app.decision.Redecision;
import org.postern.app.review.ReviewCase;
import org.postern.app.review.StandingLifts;
import org.postern.protocol.FieldDecision;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What goes where wishes were overridden, by the protocols in force now: never more than agreeing would let go today. */
@Component
class WishLifts implements StandingLifts {

    static final String INSTRUCTION =
            "The child asked that this is kept from you. It is shared for the child's safety only."
                    + " Speak to the contact of this agreement before anybody goes there, or speaks to anybody about it."
                    + " Confirm that a person has read this.";

    private final WishOverrideStore store;
    private final Redecision redecision;
    private final JsonMapper json;

    WishLifts(WishOverrideStore store, Redecision redecision, JsonMapper json) {
        this.store = store;
        this.redecision = redecision;
        this.json = json;
    }

    /** Of one place or person; empty where no wish keeps anything of it from the recipient. */
    Map<String, FieldDecision> of(ReviewCase.Open open, String element) {
        Optional<Wishes.Wish> wish = Wishes.of(open.document()).stream()
                .filter(one -> one.element().equals(element))
                .findFirst();
        return wish
                .map(one -> Wishes.wider(
                        one,
                        open.decision(),
                        redecision.decision(
                                open.submission(), Wishes.agreed(open.document(), one), open.recipient(), open.unit())))
                .orElse(Map.of())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> instructed(field.getValue()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** Of all that were overridden towards this recipient before. */
    @Override
    public Map<String, FieldDecision> of(ReviewCase.Open open) {
        Set<String> elements = new HashSet<>();
        store.details(open.submission().id(), open.recipient(), open.unit())
                .forEach((id, detail) -> json.readTree(open.key().open("wish/" + id, detail))
                        .path("elements")
                        .forEach(element -> elements.add(element.asString())));
        Map<String, FieldDecision> lifted = new LinkedHashMap<>();
        elements.forEach(element -> lifted.putAll(of(open, element)));
        return lifted;
    }

    private static FieldDecision instructed(FieldDecision field) {
        return new FieldDecision(
                field.path(),
                field.pointer(),
                field.category(),
                field.treatment(),
                field.rule(),
                "A reviewer went against the child's wish. " + field.reason(),
                field.announce(),
                Optional.of(INSTRUCTION),
                field.seriousHarm());
    }
}
