// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.postern.document.SchemaField.Fact;
import org.postern.document.TypingDistance;
import org.postern.redaction.text.English;
import org.postern.redaction.text.ReadText;
import org.postern.redaction.text.Token;

/** Takes the names of a case apart into the forms under which somebody may be spoken of. */
final class NameForms {

    private static final int SHORT = 3;

    private final Map<String, NamePart> parts = new LinkedHashMap<>();
    private final Map<String, List<String>> byEntity = new LinkedHashMap<>();

    /** Forms by their lower-case spelling. */
    static Map<String, NamePart> of(List<KnownFact> facts) {
        NameForms forms = new NameForms();
        facts.stream()
                .filter(fact -> fact.fact() == Fact.CHILD_NAME || fact.fact() == Fact.PERSON_NAME)
                .forEach(forms::add);
        return forms.parts;
    }

    private void add(KnownFact fact) {
        List<Token> tokens = nameTokens(fact.value());
        List<String> words = tokens.stream().map(Token::lower).toList();
        for (Token token : tokens) {
            if (tokens.size() == 1 || canStandAlone(token.lower())) {
                put(token.lower(), fact, tokens.size() == 1 && isInitials(token));
            }
        }
        for (int i = 1; i < words.size(); i++) {
            put(words.get(i - 1) + words.get(i), fact, false);
        }
        if (words.size() > 2) {
            put(String.join("", words), fact, false);
        }
        addWithOtherNames(words, fact);
    }

    /** Given and family name may be facts of their own: "JordanEllison" joins two, "J.E." their first letters. */
    private void addWithOtherNames(List<String> words, KnownFact fact) {
        List<String> others = byEntity.computeIfAbsent(fact.entity(), entity -> new ArrayList<>());
        for (String word : words) {
            for (String other : others) {
                if (word.length() >= SHORT && other.length() >= SHORT) {
                    put(other + word, fact, false);
                    put(word + other, fact, false);
                }
                String initials = other.substring(0, 1) + word.charAt(0);
                if (fact.fact() == Fact.CHILD_NAME && !AllowList.isAllowed(initials)) {
                    put(initials, fact, true);
                }
            }
            others.add(word);
        }
    }

    private static List<Token> nameTokens(String value) {
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

    private void put(String form, KnownFact fact, boolean exact) {
        String lower = form.toLowerCase(Locale.ROOT);
        NamePart known = parts.get(lower);
        if (known != null && exact && !known.exact()) {
            return;
        }
        Set<String> entities = new LinkedHashSet<>(known == null ? Set.of() : known.entities());
        entities.add(fact.entity());
        Label own = fact.fact() == Fact.CHILD_NAME ? Label.PERSON_CHILD : Label.PERSON_OTHER;
        // A name shared by the child and somebody else is the first one's unless the words around it say more.
        Label label = known == null ? own : known.label();
        parts.put(
                lower,
                new NamePart(
                        lower,
                        label,
                        Collections.unmodifiableSet(entities),
                        exact,
                        English.isWord(lower) || English.isFunctionWord(lower),
                        TypingDistance.letters(lower)));
    }

    private static boolean isInitials(Token token) {
        return token.plain().length() <= SHORT
                && (token.allCapitals() || token.plain().length() == 1);
    }
}
