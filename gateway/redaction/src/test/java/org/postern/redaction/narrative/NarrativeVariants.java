// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postern.document.SchemaField.Fact;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Lexicon;
import org.postern.redaction.text.ReadText;
import org.postern.redaction.text.Token;
import org.postern.redaction.text.WordList;

/**
 * Tells a training narrative again with other names: names of many origins, made-up ones, words of everyday, words that
 * stand as words elsewhere in the same text; in lower case or capitals at times. What is learnt from the variants is how
 * names stand in a text, not which names the authors of the corpora thought of.
 */
final class NarrativeVariants {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> NUMBERED = Set.of("ADDRESS", "VEHICLE_REG", "ID_NUMBER");
    private static final Set<String> SMALL = Set.of("big", "lil", "little", "auld", "young", "old", "wee");
    private static final List<String> NAMES = sorted(WordList.read("names").stream());
    private static final List<String> WORD_NAMES =
            sorted(Stream.concat(WordList.read("word-names").stream(), WordList.read("nicknames").stream()));
    private static final List<String> WORDS = sorted(WordList.read("english").stream()
            .filter(word -> Lexicon.of(word).band() >= 2 && Lexicon.of(word).isFirst('n')
                    || Lexicon.of(word).band() >= 4 && Lexicon.of(word).isFirst('j')));

    /** How a variant is written. */
    private enum Writing {
        AS_IT_WAS,
        LOWER,
        /** In lower case and in a hurry. */
        HASTY,
        UPPER
    }

    private static final List<Writing> WRITINGS =
            List.of(Writing.AS_IT_WAS, Writing.LOWER, Writing.HASTY, Writing.AS_IT_WAS, Writing.LOWER, Writing.UPPER);

    private final Random random;
    private final HastyWriting hasty;
    private final Map<String, String> renamed = new HashMap<>();
    private List<String> ownWords = List.of();

    NarrativeVariants(Random random) {
        this.random = random;
        this.hasty = new HastyWriting(random);
    }

    /** @param number of the variant, which says how it is written and how much the case still knows */
    TrainingNarrative vary(TrainingNarrative narrative, int number) {
        Writing writing = WRITINGS.get(number % WRITINGS.size());
        boolean forgetful = number % 2 == 1;
        renamed.clear();
        ownWords = ownWords(narrative);
        StringBuilder out = new StringBuilder();
        List<TrainingNarrative.Gold> gold = new ArrayList<>();
        int from = 0;
        for (TrainingNarrative.Gold mark : narrative.gold().stream()
                .sorted(Comparator.comparingInt(TrainingNarrative.Gold::start))
                .toList()) {
            if (mark.start() < from) {
                continue;
            }
            out.append(between(narrative.text().substring(from, mark.start()), writing));
            int start = out.length();
            String written = narrative.text().substring(mark.start(), mark.end());
            boolean place = Set.of("PLACE", "ORG").contains(mark.label()) && written.indexOf(' ') < 0;
            boolean anew = mark.label().startsWith("PERSON") || place && random.nextInt(3) == 0;
            out.append(anew ? rename(written, true) : NUMBERED.contains(mark.label()) ? renumber(written) : written);
            gold.add(new TrainingNarrative.Gold(start, out.length(), mark.label()));
            from = mark.end();
        }
        out.append(between(narrative.text().substring(from), writing));
        return new TrainingNarrative(write(out.toString(), writing), gold, facts(narrative.facts(), forgetful));
    }

    private String between(String text, Writing writing) {
        return writing == Writing.HASTY ? hasty.of(text) : text;
    }

    /** Other figures, no fewer and no more; the letters of a registration mark change, too. */
    private String renumber(String written) {
        StringBuilder out = new StringBuilder();
        boolean plate = written.length() < 10 && written.equals(written.toUpperCase(Locale.ROOT));
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean first = i == 0 || !Character.isDigit(written.charAt(i - 1));
            if (c > '0' && c <= '9') {
                out.append((char) (first ? '1' + random.nextInt(9) : '0' + random.nextInt(10)));
            } else {
                out.append(plate && c >= 'A' && c <= 'Z' ? (char) ('A' + random.nextInt(26)) : c);
            }
        }
        return out.toString();
    }

    /** The known names change with the text; a forgetful case knows only half of the people. */
    private List<KnownFact> facts(List<KnownFact> facts, boolean forgetful) {
        List<KnownFact> changed = new ArrayList<>();
        for (KnownFact fact : facts) {
            boolean person = fact.fact() == Fact.CHILD_NAME || fact.fact() == Fact.PERSON_NAME;
            if (person && forgetful && fact.fact() == Fact.PERSON_NAME && random.nextBoolean()) {
                continue;
            }
            changed.add(
                    person
                            ? new KnownFact(fact.fact(), rename(fact.value(), false), fact.entity(), fact.shown())
                            : fact);
        }
        return changed;
    }

    private String rename(String written, boolean anew) {
        StringBuilder out = new StringBuilder();
        Matcher match = WORD.matcher(written);
        int from = 0;
        while (match.find()) {
            out.append(written, from, match.start());
            String lower = match.group().toLowerCase(Locale.ROOT);
            if (anew && !renamed.containsKey(lower) && !stays(lower)) {
                renamed.put(lower, random.nextInt(10) == 0 ? lower : draw());
            }
            out.append(like(renamed.getOrDefault(lower, lower), match.group()));
            from = match.end();
        }
        return out.append(written.substring(from)).toString();
    }

    private static boolean stays(String lower) {
        return lower.length() < 3
                || NameWords.isTitle(lower)
                || NameWords.isRelation(lower)
                || NameWords.isParticle(lower)
                || English.isFunctionWord(lower)
                || SMALL.contains(lower);
    }

    private String draw() {
        int dice = random.nextInt(100);
        if (dice < 30) {
            return any(NAMES);
        }
        if (dice < 45 && !ownWords.isEmpty()) {
            return any(ownWords);
        }
        if (dice < 72) {
            return any(WORDS);
        }
        if (dice < 82) {
            return any(WORD_NAMES);
        }
        String head = any(NAMES);
        String tail = any(NAMES);
        return head.substring(0, 2 + random.nextInt(2)) + tail.substring(tail.length() / 2);
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Everyday things that the narrative itself speaks of. */
    private static List<String> ownWords(TrainingNarrative narrative) {
        return ReadText.of(narrative.text()).tokens().stream()
                .map(Token::lower)
                .filter(word -> word.length() > 2 && word.length() < 10)
                .filter(word ->
                        Lexicon.of(word).isFirst('n') || Lexicon.of(word).isFirst('j'))
                .filter(word -> !stays(word) && !AllowList.isTerm(word))
                .distinct()
                .toList();
    }

    private static String like(String word, String model) {
        if (model.length() > 1 && model.equals(model.toUpperCase(Locale.ROOT))) {
            return word.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(model.charAt(0))
                ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
                : word;
    }

    private String write(String text, Writing writing) {
        String changed = switch (writing) {
            case AS_IT_WAS -> text;
            case LOWER, HASTY -> text.toLowerCase(Locale.ROOT);
            case UPPER -> text.toUpperCase(Locale.ROOT);
        };
        if (changed.length() != text.length()
                || writing == Writing.UPPER
                || writing == Writing.AS_IT_WAS
                || random.nextBoolean()) {
            return changed.length() == text.length() ? changed : text;
        }
        return withFewerMarks(changed);
    }

    private String withFewerMarks(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 1; i + 1 < out.length(); i++) {
            boolean comma = out.charAt(i) == ',' && random.nextInt(3) == 0;
            boolean stop = out.charAt(i) == '.' && out.charAt(i + 1) == ' ' && random.nextInt(4) == 0;
            if (comma || stop) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }

    private static List<String> sorted(Stream<String> words) {
        return words.filter(word -> word.matches("[a-z]{3,10}"))
                .distinct()
                .sorted()
                .toList();
    }
}
