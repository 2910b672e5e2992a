// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.document.SchemaField.Fact;
import org.postern.redaction.text.English;
import org.postern.redaction.text.ReadText;
import org.postern.redaction.text.Token;
import org.postern.redaction.text.TypingDistance;

/** The names of known people, in the parts they are made of and the ways these are written. */
final class KnownNames {

    private static final int SHORT = 3;
    private static final int ONE_SLIP = 5;
    private static final int TWO_SLIPS = 8;

    /**
     * One part of somebody's name.
     *
     * @param entities whose
     * @param exact    counts only in capitals, being initials or a very short alias
     * @param ordinary is a word of the language too and needs a name's context
     */
    record Part(String lower, Label label, Set<String> entities, boolean exact, boolean ordinary, int letters) {}

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private KnownNames() {}

    static KnownNames of(List<KnownFact> facts) {
        KnownNames names = new KnownNames();
        Map<String, List<String>> byEntity = new LinkedHashMap<>();
        for (KnownFact fact : facts) {
            if (fact.fact() == Fact.CHILD_NAME || fact.fact() == Fact.PERSON_NAME) {
                List<Token> tokens = names.nameTokens(fact.value());
                tokens.stream()
                        .filter(token -> tokens.size() == 1 || canStandAlone(token.lower()))
                        .forEach(token -> names.add(token.lower(), fact, tokens.size() == 1 && isInitials(token)));
                names.addGlued(tokens, fact);
                names.addGluedTo(byEntity.computeIfAbsent(fact.entity(), entity -> new ArrayList<>()), tokens, fact);
            }
        }
        return names;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The part a written word stands for: itself, a plural or possessive, or a slip of typing away. */
    Optional<Part> match(Token token) {
        String lower = token.lower();
        Part exact = parts.get(lower);
        if (exact == null && lower.length() > 3 && lower.endsWith("s")) {
            exact = parts.get(lower.substring(0, lower.length() - 1));
            // "wills" and "marks" are words; "reeces" is not
            exact = exact != null && English.isWord(lower) ? null : exact;
        }
        if (exact == null) {
            exact = undisguised(lower);
        }
        return exact != null
                ? Optional.of(exact).filter(part -> !part.exact() || token.allCapitals() || single(token))
                : slip(token);
    }

    /** A word that, joined with what follows it, gives a part: names broken by a hyphen, a line end or spaces. */
    Optional<Part> joined(String lower) {
        return Optional.ofNullable(parts.get(lower)).filter(part -> !part.exact());
    }

    private static boolean single(Token token) {
        return token.plain().length() == 1 && token.capitalised();
    }

    private Optional<Part> slip(Token token) {
        String lower = token.lower();
        if (lower.length() < ONE_SLIP - 1 || !token.letters() || English.isWord(lower)) {
            return Optional.empty();
        }
        int letters = TypingDistance.letters(lower);
        for (Part part : parts.values()) {
            int most = part.exact() ? 0 : slips(part.lower());
            if (most > 0
                    && Integer.bitCount(letters ^ part.letters()) <= 2 * most
                    && (most == 1 || lower.charAt(0) == part.lower().charAt(0))
                    && TypingDistance.within(lower, part.lower(), most)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private static int slips(String lower) {
        return lower.length() >= TWO_SLIPS ? 2 : lower.length() >= ONE_SLIP ? 1 : 0;
    }

    /** "R33ce" with digits for the letters they look like. */
    private Part undisguised(String lower) {
        boolean mixed =
                lower.chars().anyMatch(Character::isDigit) && lower.chars().anyMatch(Character::isLetter);
        return mixed
                ? parts.get(lower.replace('0', 'o')
                        .replace('1', 'i')
                        .replace('3', 'e')
                        .replace('4', 'a')
                        .replace('5', 's')
                        .replace('7', 't'))
                : null;
    }

    private List<Token> nameTokens(String value) {
        List<Token> all = ReadText.of(value).tokens();
        List<Token> name = all.stream()
                .filter(token -> !NameWords.isTitle(token.lower()) && !NameWords.isParticle(token.lower()))
                .filter(token -> token.plain().length() > 1 || all.size() == 1)
                .toList();
        return name.isEmpty() ? all : name;
    }

    /** "No" of "No-No" names nobody by itself; "Will" of "Will Shaw" does. */
    private static boolean canStandAlone(String lower) {
        return !English.isFunctionWord(lower) || Names.isWordName(lower);
    }

    private void addGlued(List<Token> tokens, KnownFact fact) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            all.append(tokens.get(i).lower());
            if (i > 0) {
                add(tokens.get(i - 1).lower() + tokens.get(i).lower(), fact, false);
            }
        }
        if (tokens.size() > 2) {
            add(all.toString(), fact, false);
        }
    }

    /** Given and family name are facts of their own: "JordanEllison" joins two. */
    private void addGluedTo(List<String> others, List<Token> tokens, KnownFact fact) {
        List<String> own = tokens.stream()
                .map(Token::lower)
                .filter(word -> word.length() >= SHORT)
                .toList();
        for (String other : others) {
            for (String word : own) {
                add(other + word, fact, false);
                add(word + other, fact, false);
            }
        }
        others.addAll(own);
    }

    private void add(String lower, KnownFact fact, boolean exact) {
        Label label = fact.fact() == Fact.CHILD_NAME ? Label.PERSON_CHILD : Label.PERSON_OTHER;
        Part known = parts.get(lower);
        Set<String> entities = new LinkedHashSet<>(known == null ? Set.of() : known.entities());
        entities.add(fact.entity());
        // A name shared by the child and somebody else is taken for the child's only where nothing else is said.
        Label kept = known == null ? label : known.label();
        parts.put(
                lower,
                new Part(
                        lower,
                        kept,
                        Collections.unmodifiableSet(entities),
                        exact && (known == null || known.exact()),
                        English.isWord(lower) || English.isFunctionWord(lower),
                        TypingDistance.letters(lower)));
    }

    private static boolean isInitials(Token token) {
        return token.plain().length() <= SHORT
                && (token.allCapitals() || token.plain().length() == 1);
    }
}
