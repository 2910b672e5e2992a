// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.value;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postern.agency.Suggestions;
import org.postern.agent.AgentIssue;
import org.postern.agent.sheet.CellValue;
import org.postern.document.CodeList;
import org.postern.document.CodedValue;

/** A code of a list, written as code, as label, or by a word that the mapping knows. */
final class CodeReader implements CellReader {

    private final String title;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> words = new HashMap<>();

    /** @param words other ways of writing a code, by the code */
    CodeReader(CodeList list, LocalDate today, Map<String, List<String>> words) {
        this.title = list.title().isEmpty() ? list.name() : list.title();
        for (CodedValue value : list.values()) {
            codes.putIfAbsent(value.code().toLowerCase(Locale.ROOT), value.code());
            if (value.validOn(today) && !value.label().isEmpty()) {
                labels.putIfAbsent(Words.plain(value.label()), value.code());
            }
        }
        words.forEach((code, ways) -> ways.forEach(way -> this.words.put(Words.plain(way), code)));
    }

    @Override
    public Reading read(CellValue cell) {
        String text = cell.text();
        Optional<String> code = find(text);
        if (code.isPresent()) {
            return Reading.of(code.get());
        }
        if (Words.meansUnknown(text)) {
            return Reading.NOTHING;
        }
        String near = Suggestions.sentence(Suggestions.near(Words.plain(text), labels.keySet()));
        return Reading.bad(AgentIssue.CODE_UNKNOWN, title, near);
    }

    private Optional<String> find(String text) {
        String plain = Words.plain(text);
        return Optional.ofNullable(words.get(plain))
                .or(() -> Optional.ofNullable(codes.get(text.strip().toLowerCase(Locale.ROOT))))
                .or(() -> Optional.ofNullable(codes.get(plain.replace(' ', '-'))))
                .or(() -> Optional.ofNullable(labels.get(plain)))
                .or(() -> codeBeforeLabel(text));
    }

    /** {@code K2 - Children's home}, as systems show codes. */
    private Optional<String> codeBeforeLabel(String text) {
        String[] parts = text.split("\\s+[-–:]\\s+|:\\s*", 2);
        return parts.length == 2
                ? Optional.ofNullable(codes.get(parts[0].strip().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
