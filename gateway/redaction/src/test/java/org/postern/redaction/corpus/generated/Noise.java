// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.corpus.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What haste does to a text: letters swapped or lost, spaces forgotten, apostrophes dropped, words shortened, names split
 * over a line end.
 */
final class Noise {

    private static final Map<String, String> SHORT = Map.of(
            "you", "u", "are", "r", "because", "cos", "to", "2", "and", "n", "with", "w", "before", "b4", "about",
            "bout");

    /** One full name in so many is split over a line end. */
    private static final int BREAKS = 15;

    private final Register register;
    private final Draw draw;

    Noise(Register register, Draw draw) {
        this.register = register;
        this.draw = draw;
    }

    List<Piece> on(List<Piece> pieces) {
        List<Piece> noisy = new ArrayList<>();
        for (Piece piece : pieces) {
            String text = piece.text();
            if (piece.isPlain()) {
                text = plain(text);
            } else if (piece.isName()) {
                text = name(text);
            }
            noisy.add(piece.with(cased(text)));
        }
        return noisy;
    }

    private String plain(String text) {
        if (register.sloppiness() == 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (String word : text.split("(?<= )|(?= )")) {
            out.append(word(word));
        }
        String sloppy = out.toString();
        boolean glued = sloppy.length() > 3 && sloppy.endsWith(" ") && draw.oneIn(register.sloppiness() * 2);
        return glued ? sloppy.stripTrailing() : sloppy;
    }

    private String word(String word) {
        if (register.isLower()) {
            String shorter = draw.oneIn(2) ? SHORT.getOrDefault(word, word) : word;
            return mistyped(shorter.replace("'", ""));
        }
        return mistyped(word);
    }

    private String name(String name) {
        boolean possessive = register.isLower() && draw.oneIn(8);
        String written = name.length() >= 5 && register.sloppiness() > 0 ? mistyped(name) : name;
        String broken = draw.oneIn(BREAKS) ? written.replace(' ', '\n') : written;
        return possessive && !broken.endsWith("s") ? broken + "s" : broken;
    }

    private String mistyped(String word) {
        if (word.length() < 5 || register.sloppiness() == 0 || !draw.oneIn(register.sloppiness())) {
            return word;
        }
        int at = draw.between(1, word.length() - 3);
        String head = word.substring(0, at);
        return draw.oneIn(2)
                ? head + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2)
                : head + word.substring(at + 1);
    }

    private String cased(String text) {
        return switch (register.letters()) {
            case AS_WRITTEN -> text;
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case CAPITALS -> text.toUpperCase(Locale.ROOT);
        };
    }
}
