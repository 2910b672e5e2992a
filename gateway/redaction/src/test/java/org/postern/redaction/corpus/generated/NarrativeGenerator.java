// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.postern.redaction.corpus.Mark;
import org.postern.redaction.corpus.Narrative;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Composes annotated narratives from the sentences and names of one half, a third of them and more in lower case. The
 * same half and count give the same narratives everywhere; a third of them comes without case facts.
 */
public final class NarrativeGenerator {

    private static final List<String> KINDS = List.of("rhi", "placement", "risk", "debrief");

    private final Split split;
    private final NamePool names;
    private final TemplateBook templates;

    public NarrativeGenerator(Split split) {
        this.split = split;
        this.names = new NamePool(split);
        this.templates = new TemplateBook(split);
    }

    public List<Narrative> generate(int count) {
        List<Narrative> narratives = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            narratives.add(one(i));
        }
        return narratives;
    }

    private Narrative one(int number) {
        Draw draw = new Draw(split.seed() + number);
        Register register = Register.ALL[number % Register.ALL.length];
        Cast cast = new Cast(names, draw);
        List<Piece> pieces = new Noise(register, draw).on(pieces(register, cast, draw));
        JsonNode known = number % 3 == 2 ? JsonMapper.shared().createObjectNode() : cast.known();
        String voice = register.templates() + "-" + register.letters().name().toLowerCase(Locale.ROOT);
        return assemble("g-" + split.file() + "-" + number, KINDS.get(number % 4), voice, known, pieces);
    }

    private List<Piece> pieces(Register register, Cast cast, Draw draw) {
        List<String> sentences = new ArrayList<>(templates.sentences(register.templates()));
        draw.shuffle(sentences);
        int count = Math.min(sentences.size(), draw.between(6, 12));
        List<Piece> pieces = new ArrayList<>();
        for (String sentence : sentences.subList(0, count)) {
            if (!pieces.isEmpty()) {
                pieces.add(Piece.plain(register.joint()));
            }
            pieces.addAll(TemplateBook.fill(sentence, cast));
        }
        return pieces;
    }

    private static Narrative assemble(String id, String kind, String voice, JsonNode known, List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        List<Mark> spans = new ArrayList<>();
        List<Mark> keep = new ArrayList<>();
        int at = 0;
        for (Piece piece : pieces) {
            int end = at + piece.text().codePointCount(0, piece.text().length());
            if (piece.label().equals(Piece.KEEP)) {
                keep.add(new Mark(at, end, piece.text(), ""));
            } else if (!piece.isPlain()) {
                spans.add(new Mark(at, end, piece.text(), piece.label()));
            }
            text.append(piece.text());
            at = end;
        }
        return new Narrative(id, kind, voice, text.toString(), known, spans, keep);
    }
}
