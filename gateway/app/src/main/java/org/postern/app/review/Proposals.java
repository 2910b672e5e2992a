// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postern.app.decision.Looked;
import org.postern.app.review.ProposedDisclosure.Highlight;
import org.postern.app.review.ProposedDisclosure.Kind;
import org.postern.app.review.ProposedDisclosure.NarrativeView;
import org.postern.app.review.ProposedDisclosure.ProposedField;
import org.postern.app.review.ProposedDisclosure.Standing;
import org.postern.protocol.BuiltInRules;
import org.postern.redaction.HeldField;
import org.postern.redaction.field.Leaf;
import org.postern.redaction.narrative.Redacted;
import org.postern.redaction.narrative.Span;

/** Writes down what one recipient would get, for the eyes of a reviewer. */
final class Proposals {

    private final Review review;
    private final Looked looked;
    private final Map<String, HeldField> asked;
    private final Map<String, HeldField> stopped = new HashMap<>();
    private final Map<String, Leaf> outgoing = new HashMap<>();

    /** @param asked what the review is about, by pointer */
    Proposals(Review review, Looked looked, Map<String, HeldField> asked) {
        this.review = review;
        this.looked = looked;
        this.asked = asked;
        looked.gate().held().forEach(field -> stopped.put(field.pointer(), field));
        looked.redaction().outgoing().forEach(leaf -> outgoing.put(leaf.pointer(), leaf));
    }

    ProposedDisclosure write() {
        return new ProposedDisclosure(
                review,
                looked.document().type().id(),
                looked.decision().protocol().id(),
                looked.decision().protocol().version(),
                looked.redaction().leaves().stream().map(this::field).toList());
    }

    private ProposedField field(Leaf leaf) {
        Optional<HeldField> held = Optional.ofNullable(asked.get(leaf.pointer()));
        Optional<Leaf> goes = Optional.ofNullable(outgoing.get(leaf.pointer())).filter(out -> !isStopped(out));
        return new ProposedField(
                leaf.pointer(),
                leaf.path(),
                leaf.decision().category(),
                standing(leaf, held, goes),
                leaf.decision().treatment().word(),
                leaf.decision().rule(),
                leaf.decision().reason(),
                leaf.text(),
                goes.map(Leaf::text),
                held.map(HeldField::code),
                held.map(HeldField::reason),
                held.isPresent(),
                goes.isPresent() && !BuiltInRules.FRAME.contains(leaf.path()),
                narrative(leaf));
    }

    /** A fact hidden at serious harm may still go in a reduced form. */
    private boolean isStopped(Leaf leaf) {
        return Optional.ofNullable(stopped.get(leaf.pointer()))
                .filter(field -> field.kind() != HeldField.Kind.SERIOUS_HARM)
                .isPresent();
    }

    private static Standing standing(Leaf leaf, Optional<HeldField> held, Optional<Leaf> goes) {
        if (held.isPresent()) {
            return Standing.HELD;
        }
        return goes.map(out -> out.value().equals(leaf.value()) ? Standing.GOES : Standing.REDUCED)
                .orElse(Standing.WITHHELD);
    }

    private Optional<NarrativeView> narrative(Leaf leaf) {
        return Optional.ofNullable(looked.redaction().narratives().get(leaf.pointer()))
                .map(redacted -> new NarrativeView(leaf.text(), highlights(redacted)));
    }

    private static List<Highlight> highlights(Redacted redacted) {
        List<Highlight> all = new ArrayList<>();
        for (Span span : redacted.spans()) {
            all.add(new Highlight(
                    span.start(),
                    span.end(),
                    Kind.HIDDEN,
                    span.label().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    span.rule(),
                    span.confidence(),
                    "",
                    Marks.isMarkable(span)));
        }
        redacted.review()
                .forEach(check -> all.add(
                        new Highlight(check.start(), check.end(), Kind.CHECK, "", "", 0, check.reason(), false)));
        all.sort(Comparator.comparingInt(Highlight::start).thenComparing(Highlight::kind));
        return List.copyOf(all);
    }
}
