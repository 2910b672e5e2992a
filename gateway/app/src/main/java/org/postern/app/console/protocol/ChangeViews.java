// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.protocol.check.Diff;
import org.postern.protocol.check.HeadDiff;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.render.FieldNames;
import org.springframework.stereotype.Component;

/** Says in words what one version changes against another. */
@Component
class ChangeViews {

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("title", "Title"),
            Map.entry("agreement", "Agreement"),
            Map.entry("kind", "Kind of agreement"),
            Map.entry("signed", "Signed on"),
            Map.entry("inForceFrom", "In force from"),
            Map.entry("review", "Review by"),
            Map.entry("expires", "Last day"),
            Map.entry("dpia", "Impact assessment"),
            Map.entry("parties", "Parties"),
            Map.entry("purpose", "Purposes"),
            Map.entry("lawfulBasis", "Lawful bases"),
            Map.entry("seriousHarm", "Serious harm"),
            Map.entry("breakGlass", "Break-glass"),
            Map.entry("contact", "Whom a recipient asks"),
            Map.entry("approvals", "Approvals asked for besides"),
            Map.entry("onLeak", "When a text is doubtful"),
            Map.entry("narrative", "Redacted texts"),
            Map.entry("release", "Release case by case"),
            Map.entry("interviews", "Return home interviews"),
            Map.entry("recipients", "Recipients"));

    private final PartWords parts;

    ChangeViews(PartWords parts) {
        this.parts = parts;
    }

    /** One difference. */
    record Line(String what, String before, String after) {}

    /** @param style of the tag that says whether more or less is shared */
    record RuleLine(
            String type,
            String recipient,
            List<String> fields,
            String before,
            String after,
            String effect,
            String style) {}

    /** @param nothing whether the two say the same */
    record Changes(List<Line> head, List<RuleLine> rules, boolean wider) {

        public boolean nothing() {
            return head.isEmpty() && rules.isEmpty();
        }
    }

    Changes between(CompiledProtocol before, CompiledProtocol after) {
        List<Diff.Change> changes = Diff.between(before, after);
        return new Changes(
                HeadDiff.between(before.protocol(), after.protocol()).stream()
                        .map(one -> new Line(
                                PARTS.getOrDefault(one.what(), one.what()),
                                parts.of(one.what(), before.protocol()).orElse(one.before()),
                                parts.of(one.what(), after.protocol()).orElse(one.after())))
                        .toList(),
                changes.stream().map(ChangeViews::line).toList(),
                changes.stream().anyMatch(one -> one.effect() != Diff.Effect.NARROWER));
    }

    private static RuleLine line(Diff.Change change) {
        FieldNames names = new FieldNames(change.type());
        return new RuleLine(
                change.type().id(),
                change.recipient(),
                change.fields().stream().map(names::of).toList(),
                change.before(),
                change.after(),
                change.effect().words(),
                switch (change.effect()) {
                    case WIDER -> "govuk-tag--orange";
                    case NARROWER -> "govuk-tag--blue";
                    case DIFFERENT -> "govuk-tag--yellow";
                });
    }

    /** Empty where there is nothing to compare with, or it is the same file. */
    Optional<Changes> against(Optional<CompiledProtocol> deciding, CompiledProtocol version) {
        return deciding.filter(one ->
                        !one.protocol().sha256().equals(version.protocol().sha256()))
                .map(one -> between(one, version));
    }
}
