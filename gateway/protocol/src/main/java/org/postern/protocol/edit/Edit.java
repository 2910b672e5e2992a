// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.util.List;
import java.util.Optional;
import org.postern.protocol.edit.Outline.BreakGlassPart;
import org.postern.protocol.edit.Outline.HarmPart;
import org.postern.protocol.edit.Outline.InterviewsPart;
import org.postern.protocol.edit.Outline.NarrativePart;
import org.postern.protocol.edit.Outline.PartyPart;
import org.postern.protocol.edit.Outline.RecipientPart;
import org.postern.protocol.edit.Outline.ReleasePart;
import org.postern.protocol.edit.Outline.RulePart;

/** One thing that somebody does to a draft; carried out by {@link Editor}. */
public sealed interface Edit {

    /** @param place one of {@link Places#TEXTS}, e.g. {@code agreement/expires} */
    record SetValue(String place, String value) implements Edit {}

    /** @param place one of {@link Places#LISTS}, e.g. {@code purpose} */
    record SetList(String place, List<String> values) implements Edit {}

    record SetSeriousHarm(Optional<HarmPart> seriousHarm) implements Edit {}

    record SetBreakGlass(Optional<BreakGlassPart> breakGlass) implements Edit {}

    record SetNarrative(Optional<NarrativePart> narrative) implements Edit {}

    record SetInterviews(Optional<InterviewsPart> interviews) implements Edit {}

    record SetRelease(List<ReleasePart> release) implements Edit {}

    record AddParty(PartyPart party) implements Edit {}

    /** @param at position, from 0 */
    record ChangeParty(int at, PartyPart party) implements Edit {}

    /** @param at position, from 0 */
    record RemoveParty(int at) implements Edit {}

    record AddRecipient(RecipientPart recipient) implements Edit {}

    /** A new id is followed wherever the recipient is named. */
    record ChangeRecipient(String id, RecipientPart recipient) implements Edit {}

    /** It is taken out of every rule too; a rule that is left without a recipient stays, and is an error to be solved. */
    record RemoveRecipient(String id) implements Edit {}

    /** @param at position, from 0; past the end means at the end */
    record AddRule(int at, RulePart rule) implements Edit {}

    record ChangeRule(String id, RulePart rule) implements Edit {}

    record RemoveRule(String id) implements Edit {}

    /** Changes nothing but the order in which people read the rules: the strictest decides wherever it stands. */
    record MoveRule(String id, int to) implements Edit {}
}
