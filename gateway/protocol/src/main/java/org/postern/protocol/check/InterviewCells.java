// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.agency.Relation;
import org.postern.document.DocumentType;
import org.postern.protocol.EpisodeType;
import org.postern.protocol.InterviewRow;
import org.postern.protocol.Interviews;
import org.postern.protocol.ProtocolCase;
import org.postern.protocol.cases.Intake;
import tools.jackson.databind.JsonNode;

/** The cells of a table of interviews, and those of them that cases say the answer of. */
final class InterviewCells {

    private final Optional<Interviews> interviews;
    private final Set<String> shown = new LinkedHashSet<>();

    InterviewCells(Optional<Interviews> interviews) {
        this.interviews = interviews;
    }

    void show(ProtocolCase example, Intake.Accepted taken) {
        boolean says = example.expected() instanceof ProtocolCase.Accepted expected
                && expected.interview().isPresent()
                && example.type() == DocumentType.RHI_SUMMARY;
        interviews
                .filter(table -> says && table.authorities().contains(authority(taken)))
                .ifPresent(table -> show(table, taken.document().content()));
    }

    /** What the police no longer record no document can show. */
    List<String> notShown() {
        List<String> cells = new ArrayList<>();
        interviews.ifPresent(table -> table.rows().forEach(row -> {
            for (EpisodeType type : List.of(EpisodeType.MISSING, EpisodeType.AWAY)) {
                cells.add(words(row, type));
            }
        }));
        cells.removeAll(shown);
        return List.copyOf(cells);
    }

    private void show(Interviews table, JsonNode content) {
        String careStatus = content.at("/child/careStatus").asString("");
        content.path("episodes")
                .forEach(episode -> EpisodeType.ofCode(episode.path("type").asString(""))
                        .ifPresent(type -> table.row(
                                        careStatus, episode.path("missingFrom").asString(""))
                                .ifPresent(row -> shown.add(words(row, type)))));
    }

    private static String authority(Intake.Accepted taken) {
        return taken.parties().containsKey(Relation.RESPONSIBLE_AUTHORITY)
                ? taken.parties().get(Relation.RESPONSIBLE_AUTHORITY).id()
                : "";
    }

    private static String words(InterviewRow row, EpisodeType type) {
        return row.who() + ": " + type.word();
    }
}
