// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes everyday words as people type them on a phone: "with" as "wiv", "going" as "goin", without apostrophes. */
final class HastyWriting {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:'\\p{L}+)?");
    private static final Map<String, List<String>> WAYS = ways(
            "and n nd an",
            "with wiv wit w wid",
            "you u ya",
            "your ur yr",
            "are r",
            "because cos coz cuz bcos",
            "the da th",
            "that dat tht",
            "for 4 fr",
            "before b4",
            "about bout abt",
            "said sed sd",
            "what wot wat",
            "was woz wos",
            "have av hav",
            "mate m8",
            "people ppl",
            "please pls plz",
            "know no kno",
            "them dem em",
            "they dey",
            "this dis",
            "tonight 2nite tonite",
            "tomorrow tmrw 2moro",
            "when wen",
            "where wer were",
            "who hu",
            "something sumthin summat",
            "someone sum1",
            "really rly",
            "like lyk",
            "just jus",
            "from frm",
            "but bt",
            "back bk",
            "thought thort",
            "told tld tole",
            "phone fone",
            "called calld",
            "message msg",
            "okay ok",
            "his is",
            "him im",
            "her er",
            "social soc",
            "school skool",
            "house hse",
            "night nite");

    private final Random random;

    HastyWriting(Random random) {
        this.random = random;
    }

    String of(String text) {
        StringBuilder out = new StringBuilder();
        Matcher word = WORD.matcher(text);
        int from = 0;
        while (word.find()) {
            out.append(text, from, word.start());
            out.append(hasty(word.group()));
            from = word.end();
        }
        return out.append(text.substring(from)).toString();
    }

    private String hasty(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (random.nextInt(5) < 2) {
            return word;
        }
        if (lower.indexOf('\'') >= 0) {
            return word.replace("'", "");
        }
        List<String> ways = WAYS.get(lower);
        if (ways != null) {
            return ways.get(random.nextInt(ways.size()));
        }
        return lower.length() > 5 && lower.endsWith("ing") ? word.substring(0, word.length() - 1) : word;
    }

    private static Map<String, List<String>> ways(String... lines) {
        Map<String, List<String>> map = new HashMap<>();
        for (String line : lines) {
            List<String> words = List.of(line.split(" "));
            map.put(words.get(0), words.subList(1, words.size()));
        }
        return map;
    }
}
