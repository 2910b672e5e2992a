// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.postern.protocol.edit.Outline.BreakGlassPart;
import org.postern.protocol.edit.Outline.RecipientPart;
import org.postern.protocol.edit.Outline.ReleasePart;

/** Changes who receives, and with it every place where a recipient is named. */
final class RecipientEdits {

    private RecipientEdits() {}

    /** Empty where the edit is about something else. */
    static Optional<EditResult> apply(Outline outline, Edit edit) {
        List<RecipientPart> recipients = outline.recipients();
        List<String> ids = recipients.stream().map(RecipientPart::id).toList();
        if (edit instanceof Edit.AddRecipient add) {
            return Optional.of(
                    ids.contains(add.recipient().id())
                            ? Editor.twice("recipient", add.recipient().id())
                            : Editor.edited(
                                    outline,
                                    draft -> draft.recipients(
                                            Editor.with(recipients, recipients.size(), add.recipient()))));
        }
        if (edit instanceof Edit.ChangeRecipient change) {
            return Optional.of(change(outline, ids, change));
        }
        if (edit instanceof Edit.RemoveRecipient remove) {
            return Optional.of(
                    ids.contains(remove.id())
                            ? named(
                                    outline,
                                    Editor.without(recipients, ids.indexOf(remove.id())),
                                    to -> to.stream()
                                            .filter(id -> !id.equals(remove.id()))
                                            .toList())
                            : Editor.noSuch("recipient '" + remove.id() + "'"));
        }
        return Optional.empty();
    }

    private static EditResult change(Outline outline, List<String> ids, Edit.ChangeRecipient change) {
        String id = change.recipient().id();
        int at = ids.indexOf(change.id());
        if (at < 0) {
            return Editor.noSuch("recipient '" + change.id() + "'");
        }
        if (!id.equals(change.id()) && ids.contains(id)) {
            return Editor.twice("recipient", id);
        }
        return named(
                outline,
                Editor.replaced(outline.recipients(), at, change.recipient()),
                to -> to.stream().map(one -> one.equals(change.id()) ? id : one).toList());
    }

    private static EditResult named(
            Outline outline, List<RecipientPart> recipients, UnaryOperator<List<String>> everywhere) {
        return Editor.edited(
                outline,
                draft -> draft.recipients(recipients)
                        .rules(outline.rules().stream()
                                .map(rule -> rule.to(everywhere.apply(rule.to())))
                                .toList())
                        .release(outline.release().stream()
                                .map(one -> new ReleasePart(
                                        everywhere.apply(one.to()),
                                        one.documents(),
                                        one.say(),
                                        one.reviewer(),
                                        one.within(),
                                        one.deputy()))
                                .toList())
                        .breakGlass(outline.breakGlass()
                                .map(clause -> new BreakGlassPart(
                                        clause.ceiling(), clause.roles(), everywhere.apply(clause.to())))));
    }
}
