// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postern.redaction.text.English;
import org.postern.redaction.text.Lexicon;
import org.postern.redaction.text.Token;

/** Names that the text itself introduces: "a lad called Tiny", "Mrs Le", "PC 1187 Ashdown", "aka Ghost", "her mate tay". */
final class NamedLayer implements Layer {

    private static final Set<String> CALLED = Set.of("called", "named", "nicknamed", "aka", "alias");
    private static final Set<String> NO_NAME_AFTER_CALLED = Set.of(
            "police",
            "ambulance",
            "home",
            "out",
            "off",
            "up",
            "back",
            "round",
            "over",
            "in",
            "999",
            "101",
            "again",
            "twice",
            "today",
            "yesterday",
            "names",
            "name",
            "mum",
            "dad",
            "social",
            "staff");
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.8;
    private static final double NICKNAME = 0.7;
    private static final Set<String> CALLERS =
            Set.of("they", "we", "people", "everyone", "everybody", "lads", "boys", "kids");
    private static final Set<String> PETS = Set.of(
            "dog",
            "dogs",
            "cat",
            "cats",
            "puppy",
            "pup",
            "kitten",
            "rabbit",
            "rabbits",
            "horse",
            "pony",
            "hamster",
            "pig",
            "pigs",
            "fish",
            "budgie",
            "parrot",
            "snake",
            "tortoise",
            "ferret",
            "lizard",
            "gerbil");

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        for (Token token : reading.tokens()) {
            Token next = reading.near(token, 1);
            if (next == null || !closeBy(reading, token, next)) {
                continue;
            }
            if (introduces(reading, token) && canBeCalled(reading, next)) {
                spans.add(span(reading, next, SURE));
            } else if (isNickname(reading, token, next)) {
                Token name = next.lower().equals("the") ? reading.near(next, 1) : next;
                spans.add(new Span(name.start(), name.end(), Label.PERSON_OTHER, "nicknamed", NICKNAME, ""));
            } else if (isTitleBefore(reading, token, next)) {
                Token name = isNumbered(next) ? reading.near(next, 1) : next;
                int end = name == null ? next.end() : name.end();
                spans.add(new Span(next.start(), end, Label.PERSON_OTHER, "named", SURE, ""));
            } else if (NameWords.isRelation(token.lower()) && isNameAfterRelation(reading, token, next)) {
                spans.add(span(reading, next, LIKELY));
            }
        }
        return spans;
    }

    /** "goes by the doctor", "a man they call captain", "called grandad": whatever a person is called is a name. */
    private static boolean isNickname(Reading reading, Token token, Token next) {
        String word = token.lower();
        String before = reading.word(token, -1);
        boolean calls =
                word.equals("by") && Set.of("goes", "go", "going", "went").contains(before)
                        || word.equals("as") && before.equals("known")
                        || word.equals("call") && CALLERS.contains(before)
                        || word.equals("called")
                                && Set.of("is", "was", "s", "bloke", "man", "lad", "guy", "boy", "girl", "woman", "one")
                                        .contains(before);
        Token name = next.lower().equals("the") && !word.equals("called") ? reading.near(next, 1) : next;
        return calls
                && name != null
                && name.letters()
                && name.plain().length() > 2
                && !English.isFunctionWord(name.lower())
                && !NO_NAME_AFTER_CALLED.contains(name.lower())
                && (Lexicon.of(name.lower()).canBe('n')
                        || !Lexicon.of(name.lower()).known());
    }

    private static boolean introduces(Reading reading, Token token) {
        String before = reading.word(token, -1);
        if (token.lower().equals("called") && PETS.contains(before)) {
            return false;
        }
        return CALLED.contains(token.lower())
                || token.lower().equals("as") && (before.equals("known") || before.equals("saved"))
                || token.lower().equals("by") && before.equals("goes")
                || Set.of("him", "her", "me", "them", "just").contains(token.lower())
                        && Set.of("call", "calls", "called", "calling").contains(before)
                || token.lower().equals("was") && before.equals("name")
                || token.lower().equals("is") && (before.equals("name") || before.equals("nickname"));
    }

    private static boolean canBeCalled(Reading reading, Token next) {
        return next.letters()
                && (next.capitalised() || reading.style(next) != Style.USUAL)
                && !English.isFunctionWord(next.lower())
                && !NO_NAME_AFTER_CALLED.contains(next.lower())
                && !NameWords.isRelation(next.lower())
                && !NameWords.isTitle(next.lower())
                && (next.capitalised()
                        || Names.isUnknown(next.lower())
                        || Names.isWordName(next.lower())
                        || Names.isNickname(next.lower()));
    }

    /** "PC Khan" and "mrs le"; a title in lower case needs a capital or an unknown word after it. */
    private static boolean isTitleBefore(Reading reading, Token title, Token next) {
        if (!NameWords.isTitle(title.lower())) {
            return false;
        }
        if (isNumbered(next)) {
            Token name = reading.near(next, 1);
            return title.allCapitals() && next.plain().length() >= 2 && name != null && name.capitalised();
        }
        boolean shouting = reading.style(next) == Style.UPPER || title.allCapitals() && next.allCapitals();
        boolean behindCapital = next.capitalised() && !next.allCapitals() && !AllowList.isTerm(next.lower());
        boolean name = next.letters() && (behindCapital || !AllowList.isAllowed(next.lower()));
        boolean plain = English.isWord(next.lower()) || English.isFunctionWord(next.lower());
        boolean addressed =
                Set.of("mr", "mrs", "ms", "pc", "dc", "ds", "dr", "pcso", "sgt").contains(title.lower());
        if (shouting || !next.capitalised()) {
            boolean mister = Set.of("mr", "mrs", "mister").contains(title.lower())
                    && !English.isFunctionWord(next.lower())
                    && !NameWords.isPersonVerb(next.lower());
            return name && (!plain || mister || Names.isWordName(next.lower()) && addressed);
        }
        return name && (addressed || !English.isFunctionWord(next.lower()));
    }

    /** The number of an officer, which stands before the name: "PC 1187 Ashdown", "PC B0871 Imrie". */
    private static boolean isNumbered(Token token) {
        return token.plain().length() > 1 && token.plain().matches("[A-Z]{0,2}[0-9]{1,6}");
    }

    private static boolean isNameAfterRelation(Reading reading, Token relation, Token next) {
        boolean allowed = AllowList.isTerm(next.lower()) || !next.capitalised() && AllowList.isAllowed(next.lower());
        if (!next.letters() || English.isFunctionWord(next.lower()) || allowed) {
            return false;
        }
        if (next.capitalised() && !next.allCapitals()) {
            return true;
        }
        boolean bySpace = reading.text().between(relation, next).isBlank();
        return bySpace && (Names.isName(next.lower()) || Names.isUnknown(next.lower()));
    }

    private static boolean closeBy(Reading reading, Token left, Token right) {
        String between = reading.text().between(left, right);
        boolean abbreviated = NameWords.isTitle(left.lower()) && between.equals(". ");
        boolean plain = !between.isEmpty()
                && between.length() <= 4
                && between.chars().noneMatch(c -> "'.,;\n!?".indexOf(c) >= 0);
        return plain || abbreviated;
    }

    private static Span span(Reading reading, Token token, double confidence) {
        return new Span(token.start(), token.end(), Label.PERSON_OTHER, "named", confidence, "");
    }
}
