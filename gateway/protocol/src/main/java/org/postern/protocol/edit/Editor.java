// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.edit.EditResult.Edited;
import org.postern.protocol.edit.EditResult.NotEdited;
import org.postern.protocol.edit.Outline.AgreementPart;
import org.postern.protocol.edit.Outline.PartyPart;
import org.postern.protocol.edit.Outline.RulePart;

/**
 * Changes a draft one step at a time. It judges no more than whether the step can be taken: whether the result is a sound
 * protocol is said by compiling and checking it.
 */
public final class Editor {

    private Editor() {}

    public static EditResult apply(Outline outline, Edit edit) {
        if (edit instanceof Edit.SetValue one) {
            return Places.TEXTS.contains(one.place())
                    ? edited(outline, draft -> Places.set(draft, one.place(), one.value()))
                    : noSuch("value '" + one.place() + "'");
        }
        if (edit instanceof Edit.SetList one) {
            return Places.LISTS.contains(one.place())
                    ? edited(outline, draft -> Places.set(draft, one.place(), one.values()))
                    : noSuch("list '" + one.place() + "'");
        }
        if (edit instanceof Edit.SetSeriousHarm one) {
            return edited(outline, draft -> draft.seriousHarm(one.seriousHarm()));
        }
        if (edit instanceof Edit.SetBreakGlass one) {
            return edited(outline, draft -> draft.breakGlass(one.breakGlass()));
        }
        if (edit instanceof Edit.SetNarrative one) {
            return edited(outline, draft -> draft.narrative(one.narrative()));
        }
        if (edit instanceof Edit.SetInterviews one) {
            return edited(outline, draft -> draft.interviews(one.interviews()));
        }
        if (edit instanceof Edit.SetRelease one) {
            return edited(outline, draft -> draft.release(one.release()));
        }
        return parties(outline, edit)
                .or(() -> RecipientEdits.apply(outline, edit))
                .orElseGet(() -> rules(outline, edit));
    }

    private static Optional<EditResult> parties(Outline outline, Edit edit) {
        List<PartyPart> parties = outline.agreement().parties();
        if (edit instanceof Edit.AddParty add) {
            return Optional.of(parties(outline, with(parties, parties.size(), add.party())));
        }
        if (edit instanceof Edit.ChangeParty change) {
            return Optional.of(
                    has(parties, change.at())
                            ? parties(outline, replaced(parties, change.at(), change.party()))
                            : noSuch("party at position " + change.at()));
        }
        if (edit instanceof Edit.RemoveParty remove) {
            return Optional.of(
                    has(parties, remove.at())
                            ? parties(outline, without(parties, remove.at()))
                            : noSuch("party at position " + remove.at()));
        }
        return Optional.empty();
    }

    private static EditResult parties(Outline outline, List<PartyPart> parties) {
        AgreementPart old = outline.agreement();
        return edited(
                outline,
                draft -> draft.agreement(new AgreementPart(
                        old.reference(),
                        old.title(),
                        old.kind(),
                        old.signed(),
                        old.inForceFrom(),
                        old.review(),
                        old.expires(),
                        old.dpiaReference(),
                        old.dpiaDate(),
                        parties)));
    }

    private static EditResult rules(Outline outline, Edit edit) {
        List<RulePart> rules = outline.rules();
        if (edit instanceof Edit.AddRule add) {
            return taken(rules, add.rule().id(), -1)
                    ? twice("rule", add.rule().id())
                    : edited(outline, draft -> draft.rules(with(rules, add.at(), add.rule())));
        }
        String id = edit instanceof Edit.ChangeRule change
                ? change.id()
                : edit instanceof Edit.RemoveRule remove ? remove.id() : ((Edit.MoveRule) edit).id();
        int at = rules.stream().map(RulePart::id).toList().indexOf(id);
        if (at < 0) {
            return noSuch("rule '" + id + "'");
        }
        if (edit instanceof Edit.ChangeRule change) {
            return taken(rules, change.rule().id(), at)
                    ? twice("rule", change.rule().id())
                    : edited(outline, draft -> draft.rules(replaced(rules, at, change.rule())));
        }
        List<RulePart> others = without(rules, at);
        return edit instanceof Edit.MoveRule move
                ? edited(outline, draft -> draft.rules(with(others, move.to(), rules.get(at))))
                : edited(outline, draft -> draft.rules(others));
    }

    private static boolean taken(List<RulePart> rules, String id, int except) {
        int at = rules.stream().map(RulePart::id).toList().indexOf(id);
        return at >= 0 && at != except;
    }

    static EditResult edited(Outline outline, UnaryOperator<Draft> change) {
        return new Edited(change.apply(new Draft(outline)).outline());
    }

    static EditResult noSuch(String what) {
        return new NotEdited(ProtocolCode.NO_SUCH_PART, "The draft has no " + what + ".");
    }

    static EditResult twice(String what, String id) {
        return new NotEdited(ProtocolCode.DUPLICATE_ID, "The draft already has a " + what + " '" + id + "'.");
    }

    static boolean has(List<?> list, int at) {
        return at >= 0 && at < list.size();
    }

    static <T> List<T> with(List<T> list, int at, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(Math.max(0, Math.min(at, list.size())), element);
        return longer;
    }

    static <T> List<T> replaced(List<T> list, int at, T element) {
        List<T> same = new ArrayList<>(list);
        same.set(at, element);
        return same;
    }

    static <T> List<T> without(List<T> list, int at) {
        List<T> shorter = new ArrayList<>(list);
        shorter.remove(at);
        return shorter;
    }
}
