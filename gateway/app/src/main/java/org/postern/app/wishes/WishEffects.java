// SPDX-License-Identifier: Apache-2.0
package org.postern.app.wishes;

import java.util.List;
import java.util.Optional;
import org.postern.app.decision.Redecision;
import org.postern.app.submission.Submission;
import org.postern.document.Document;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;

/** Says of each recorded wish what it keeps from whom. */
final class WishEffects {

    private final Redecision redecision;
    private final Submission submission;
    private final Document document;
    private final List<Decision> decided;

    WishEffects(Redecision redecision, Submission submission, Document document) {
        this.redecision = redecision;
        this.submission = submission;
        this.document = document;
        this.decided = redecision.decisions(submission, document);
    }

    List<ChildsWish> all() {
        return Wishes.of(document).stream().map(this::wish).toList();
    }

    private ChildsWish wish(Wishes.Wish wish) {
        List<Decision> agreed = redecision.decisions(submission, Wishes.agreed(document, wish));
        List<ChildsWish.Effect> effects = decided.stream()
                .map(decision -> effect(wish, decision, agreed))
                .filter(effect -> !effect.paths().isEmpty())
                .toList();
        return new ChildsWish(wish.element(), wish.list(), wish.code(), wish.words(), effects);
    }

    private static ChildsWish.Effect effect(Wishes.Wish wish, Decision decision, List<Decision> agreed) {
        Optional<Decision> same = agreed.stream()
                .filter(other -> other.recipient()
                                .agency()
                                .id()
                                .equals(decision.recipient().agency().id())
                        && other.recipient().unit().equals(decision.recipient().unit()))
                .findFirst();
        return new ChildsWish.Effect(
                decision.recipient().agency().id(),
                decision.recipient().agency().name(),
                decision.recipient().unit(),
                Wishes.wider(wish, decision, same).values().stream()
                        .map(FieldDecision::path)
                        .distinct()
                        .toList());
    }
}
