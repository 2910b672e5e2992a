// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.document.CodeLists;
import org.postern.protocol.EpisodeType;
import org.postern.protocol.InterviewOffer;
import org.postern.protocol.InterviewRow;
import org.postern.protocol.Interviews;
import org.postern.protocol.render.Paper.Block;
import org.postern.protocol.render.Paper.Grid;
import org.postern.protocol.render.Paper.Paragraph;
import org.postern.protocol.render.Paper.Section;

/** The part of the agreement about which children are offered a return home interview, and by when. */
final class InterviewSection {

    private static final String ANY = "any";

    private final Interviews interviews;
    private final AgencyNames names;

    InterviewSection(Interviews interviews, AgencyNames names) {
        this.interviews = interviews;
        this.names = names;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph("This is about the children of "
                + interviews.authorities().stream().map(names::of).collect(Collectors.joining(", "))
                + ". Where an interview is offered, it is within "
                + interviews.within().toHours() + " hours"
                + minutes() + " of " + interviews.since().words() + "."));
        blocks.add(new Grid(
                "Interviews offered; read from the top, the first row that fits decides",
                List.of(
                        "Child",
                        "Left",
                        "When missing",
                        "When away without authorisation",
                        "When 'absent' (until 2017)"),
                interviews.rows().stream().map(InterviewSection::row).toList()));
        interviews
                .decides()
                .ifPresent(
                        who -> blocks.add(
                                new Paragraph(
                                        "Case by case means that " + names.of(who)
                                                + " decides each time. Whether an interview is offered, who decided, and why, is put on record.")));
        return new Section("interviews", "Return home interviews", blocks);
    }

    private String minutes() {
        int minutes = interviews.within().toMinutesPart();
        return minutes == 0 ? "" : " and " + minutes + " minutes";
    }

    private static List<String> row(InterviewRow row) {
        return Stream.concat(
                        Stream.of(labels("care-status", row.child()), labels("missing-from", row.left())),
                        Stream.of(EpisodeType.values()).map(row::at).map(InterviewSection::words))
                .toList();
    }

    private static String labels(String list, List<String> codes) {
        return codes.isEmpty()
                ? ANY
                : codes.stream()
                        .map(code -> CodeLists.standard().label(list, code).orElse(code))
                        .collect(Collectors.joining("; "));
    }

    private static String words(InterviewOffer offer) {
        return switch (offer) {
            case OFFERED -> "Offered";
            case NOT_OFFERED -> "Not offered";
            case CASE_BY_CASE -> "Case by case";
        };
    }
}
