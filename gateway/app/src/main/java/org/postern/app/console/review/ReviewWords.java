// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.review;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postern.app.review.ProposedDisclosure.Standing;
import org.postern.app.review.ReleaseReasons;
import org.postern.app.wishes.ChildsWish;
import org.postern.document.CodeLists;
import org.springframework.stereotype.Component;

/** Reviews in words; templates call it {@code @reviewWords}. */
@Component("reviewWords")
public class ReviewWords {

    private static final Map<String, String> KINDS = Map.of(
            "leak", "Something withheld stands in another field",
            "recogniser", "The redactor is not sure about a text",
            "serious-harm", "Serious harm, and whereabouts or harm are withheld",
            "release", "Shared case by case, when a person says so");

    public String kind(String kind) {
        return KINDS.getOrDefault(kind, kind);
    }

    public String standing(Standing standing) {
        return switch (standing) {
            case GOES -> "Goes";
            case REDUCED -> "Goes reduced";
            case WITHHELD -> "Stays";
            case HELD -> "Held";
        };
    }

    public String style(Standing standing) {
        return switch (standing) {
            case GOES -> "govuk-tag--green";
            case REDUCED -> "govuk-tag--yellow";
            case WITHHELD -> "govuk-tag--grey";
            case HELD -> "govuk-tag--red";
        };
    }

    public String reason(String code) {
        return ReleaseReasons.words(code);
    }

    /** What the child said, and what it keeps from whom. */
    public String wish(ChildsWish wish) {
        String asked = CodeLists.standard().label("sharing-view", wish.wish()).orElse(wish.wish());
        return asked + ". It keeps back: "
                + String.join(
                        "; ",
                        wish.effects().stream()
                                .map(effect -> effect.paths().size() + " fields from " + effect.agencyName())
                                .toList());
    }

    /** Everybody from whom one of the wishes keeps something, once. */
    public Collection<ChildsWish.Effect> recipients(List<ChildsWish> wishes) {
        Map<String, ChildsWish.Effect> recipients = new LinkedHashMap<>();
        wishes.forEach(wish -> wish.effects()
                .forEach(effect -> recipients.putIfAbsent(effect.agency() + "|" + effect.unit(), effect)));
        return recipients.values();
    }
}
