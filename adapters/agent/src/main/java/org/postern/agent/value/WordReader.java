// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.CellValue;

/** One of a few words on which the shape of a document depends, such as its event. */
final class WordReader implements CellReader {

    private final Map<String, String> meanings = new HashMap<>();
    private final String choices;

    /** @param words ways of writing each word, by the word itself */
    WordReader(Map<String, List<String>> words) {
        words.forEach((word, ways) -> {
            meanings.put(Words.plain(word), word);
            ways.forEach(way -> meanings.put(Words.plain(way), word));
        });
        this.choices = String.join(", ", words.keySet());
    }

    @Override
    public Reading read(CellValue cell) {
        return Optional.ofNullable(meanings.get(Words.plain(cell.text())))
                .map(Reading::of)
                .orElseGet(() -> Words.meansUnknown(cell.text())
                        ? Reading.NOTHING
                        : Reading.bad(AgentIssue.WORD_UNKNOWN, choices));
    }
}
