// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.util.Optional;
import org.postern.protocol.edit.Outline.AcknowledgePart;
import org.postern.protocol.edit.Outline.InterviewRowPart;
import org.postern.protocol.edit.Outline.InterviewsPart;
import org.postern.protocol.edit.Outline.RecipientPart;
import org.postern.protocol.edit.Outline.ReleasePart;
import org.postern.protocol.edit.Outline.ReviewerPart;
import org.postern.protocol.edit.Outline.RulePart;

/** Reads the parts of a draft that come in lists. */
final class PartReader {

    ReleasePart release(Gaps map) {
        return new ReleasePart(
                map.texts("to"),
                map.texts("documents"),
                map.text("say"),
                reviewer(map, "reviewer"),
                map.text("within"),
                reviewer(map, "deputy"));
    }

    InterviewsPart interviews(Gaps map) {
        return new InterviewsPart(
                map.texts("authorities"),
                map.text("within"),
                map.text("since"),
                reviewer(map, "decides"),
                map
                        .maps("table", "row of the table of interviews", "child", "left", "missing", "away", "absent")
                        .stream()
                        .map(row -> new InterviewRowPart(
                                row.texts("child"),
                                row.texts("left"),
                                row.text("missing"),
                                row.text("away"),
                                row.text("absent")))
                        .toList());
    }

    RecipientPart recipient(Gaps map) {
        return new RecipientPart(
                map.text("id"),
                map.text("agency"),
                map.text("relation"),
                map.text("unit"),
                map.texts("takes"),
                map.map("acknowledge", "request for acknowledgement", "within", "again", "tell")
                        .map(asked ->
                                new AcknowledgePart(asked.text("within"), asked.text("again"), asked.text("tell"))));
    }

    RulePart rule(Gaps map) {
        return new RulePart(
                map.text("id"),
                map.text("say"),
                map.texts("documents"),
                map.texts("to"),
                map.text("each"),
                map.text("when"),
                map.texts("fields"),
                does(map),
                map.text("announce"),
                map.text("instruct"));
    }

    static ReviewerPart reviewer(Gaps map, String key) {
        Optional<Gaps> who = map.map(key, key, "agency", "relation", "unit");
        return who.map(one -> new ReviewerPart(one.text("agency"), one.text("relation"), one.text("unit")))
                .orElse(new ReviewerPart("", "", ""));
    }

    private static String does(Gaps map) {
        if (map.isText("do")) {
            return map.text("do");
        }
        return map.map("do", "treatment", "generalise", "mask")
                .map(way -> way.text("mask").isEmpty() ? "generalise:" + way.text("generalise") : mask(way))
                .orElse("");
    }

    /** Both at once is a mistake of the file; it is kept as a word that no rule can do, so that it is seen. */
    private static String mask(Gaps way) {
        String mask = "mask:" + way.text("mask");
        return way.text("generalise").isEmpty() ? mask : mask + " generalise:" + way.text("generalise");
    }
}
