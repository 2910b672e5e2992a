// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.nio.charset.StandardCharsets;
import org.postern.protocol.edit.Outline.AgreementPart;
import org.postern.protocol.edit.Outline.HarmPart;
import org.postern.protocol.edit.Outline.InterviewsPart;
import org.postern.protocol.edit.Outline.PartyPart;
import org.postern.protocol.edit.Outline.RecipientPart;
import org.postern.protocol.edit.Outline.ReleasePart;
import org.postern.protocol.edit.Outline.ReviewerPart;
import org.postern.protocol.edit.Outline.RulePart;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Writes an {@link Outline} as a protocol file, always in the same order and shape, so that equal outlines are equal
 * files. Whatever is typed into a part stays the value of that part.
 */
public final class OutlineWriter {

    private OutlineWriter() {}

    /** UTF-8. */
    public static byte[] yaml(Outline outline) {
        YamlTree file = new YamlTree()
                .text("protocol", outline.id())
                .number("version", outline.version())
                .text("title", outline.title())
                .block("agreement", tree -> agreement(tree, outline.agreement()))
                .texts("purpose", outline.purpose())
                .texts("lawfulBasis", outline.lawfulBasis())
                .texts("approvals", outline.approvals());
        outline.seriousHarm().ifPresent(harm -> file.block("seriousHarm", tree -> harm(tree, harm)));
        outline.breakGlass()
                .ifPresent(clause -> file.block(
                        "breakGlass",
                        tree -> tree.texts("ceiling", clause.ceiling())
                                .texts("roles", clause.roles())
                                .texts("to", clause.to())));
        file.inline(
                        "contact",
                        tree -> tree.text("who", outline.contact().who())
                                .text("day", outline.contact().day())
                                .text("night", outline.contact().night()))
                .text("onLeak", outline.onLeak());
        outline.narrative()
                .ifPresent(narrative -> file.inline(
                        "narrative",
                        tree -> tree.text("caution", narrative.caution()).text("review", narrative.review())));
        file.list("release", outline.release(), FlowStyle.BLOCK, OutlineWriter::release);
        outline.interviews().ifPresent(interviews -> file.block("interviews", tree -> interviews(tree, interviews)));
        file.list("recipients", outline.recipients(), FlowStyle.FLOW, OutlineWriter::recipient)
                .list("rules", outline.rules(), FlowStyle.BLOCK, OutlineWriter::rule);
        return file.write().getBytes(StandardCharsets.UTF_8);
    }

    private static void agreement(YamlTree tree, AgreementPart agreement) {
        tree.text("reference", agreement.reference())
                .text("title", agreement.title())
                .text("kind", agreement.kind())
                .text("signed", agreement.signed())
                .text("inForceFrom", agreement.inForceFrom())
                .text("review", agreement.review())
                .text("expires", agreement.expires())
                .inline(
                        "dpia",
                        dpia -> dpia.text("reference", agreement.dpiaReference())
                                .text("date", agreement.dpiaDate()))
                .list("parties", agreement.parties(), FlowStyle.FLOW, OutlineWriter::party);
    }

    private static void party(YamlTree tree, PartyPart party) {
        tree.text("agency", party.agency())
                .text("kind", party.kind())
                .text("inAreaOf", party.inAreaOf())
                .text("as", party.as());
    }

    private static void harm(YamlTree tree, HarmPart harm) {
        tree.text("level", harm.level());
        reviewer(tree, "reviewer", harm.reviewer());
        tree.text("within", harm.within());
        reviewer(tree, "deputy", harm.deputy());
    }

    private static void release(YamlTree tree, ReleasePart release) {
        tree.texts("to", release.to()).texts("documents", release.documents()).text("say", release.say());
        reviewer(tree, "reviewer", release.reviewer());
        tree.text("within", release.within());
        reviewer(tree, "deputy", release.deputy());
    }

    private static void interviews(YamlTree tree, InterviewsPart interviews) {
        tree.texts("authorities", interviews.authorities())
                .text("within", interviews.within())
                .text("since", interviews.since());
        reviewer(tree, "decides", interviews.decides());
        tree.list(
                "table",
                interviews.table(),
                FlowStyle.FLOW,
                (row, part) -> row.texts("child", part.child())
                        .texts("left", part.left())
                        .text("missing", part.missing())
                        .text("away", part.away())
                        .text("absent", part.absent()));
    }

    private static void reviewer(YamlTree tree, String key, ReviewerPart who) {
        tree.inline(
                key,
                inner -> inner.text("agency", who.agency())
                        .text("relation", who.relation())
                        .text("unit", who.unit()));
    }

    private static void recipient(YamlTree tree, RecipientPart recipient) {
        tree.text("id", recipient.id())
                .text("agency", recipient.agency())
                .text("relation", recipient.relation())
                .text("unit", recipient.unit())
                .texts("takes", recipient.takes());
        recipient
                .acknowledge()
                .ifPresent(asked -> tree.inline(
                        "acknowledge",
                        inner -> inner.text("within", asked.within())
                                .text("again", asked.again())
                                .text("tell", asked.tell())));
    }

    private static void rule(YamlTree tree, RulePart rule) {
        tree.text("id", rule.id())
                .text("say", rule.say())
                .texts("documents", rule.documents())
                .texts("to", rule.to())
                .text("each", rule.each())
                .text("when", rule.when())
                .texts("fields", rule.fields());
        does(tree, rule.does());
        tree.text("announce", rule.announce()).text("instruct", rule.instruct());
    }

    private static void does(YamlTree tree, String does) {
        int colon = does.indexOf(':');
        String way = colon < 0 ? "" : does.substring(0, colon);
        String word = does.substring(colon + 1);
        switch (way) {
            case "generalise" -> tree.inline("do", inner -> inner.text("generalise", word));
            case "mask" -> tree.inline("do", inner -> inner.number("mask", word));
            default -> tree.text("do", does);
        }
    }
}
