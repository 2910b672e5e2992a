// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.postern.redaction.text.Token;

/** Finds the people whom the case knows, by whole names and by parts, however they are written. */
final class KnownNameLayer implements Layer {

    private static final String RULE = "known-name";
    /** A word of the language that is somebody's name in this case: a guess wherever it stands alone. */
    private static final String WORD = "known-word";

    private static final double EXACT = 1.0;
    private static final double SLIP = 0.85;
    private static final double PERHAPS = 0.75;

    private final Function<Known, KnownNames> names;
    private final boolean everywhere;

    /** @param everywhere also where a word of the language stands as one: nothing is lost where the name may be seen */
    KnownNameLayer(Function<Known, KnownNames> names, boolean everywhere) {
        this.names = names;
        this.everywhere = everywhere;
    }

    @Override
    public List<Span> find(Reading reading) {
        KnownNames known = names.apply(reading.known());
        if (known.isEmpty()) {
            return List.of();
        }
        NamePart[] hits = new NamePart[reading.tokens().size()];
        Map<String, Optional<NamePart>> disguised = new HashMap<>();
        for (Token token : reading.tokens()) {
            hits[token.index()] = hit(reading, known, token, disguised);
        }
        NamePieces.join(reading, known, hits);
        if (!everywhere) {
            dropOrdinary(reading, hits);
        }
        return spans(reading, hits);
    }

    /** @param disguised what is known already of words that are in no dictionary */
    private static NamePart hit(
            Reading reading, KnownNames known, Token token, Map<String, Optional<NamePart>> disguised) {
        NamePart part = known.written(token);
        if (part != null) {
            return known.counts(part, token) ? part : initials(reading, known, token);
        }
        if (!KnownNames.canBeDisguised(token)) {
            return initials(reading, known, token);
        }
        return disguised
                .computeIfAbsent(token.plain(), plain -> known.disguised(token))
                .orElseGet(() -> initials(reading, known, token));
    }

    private static NamePart initials(Reading reading, KnownNames known, Token token) {
        return reading.style(token) == Style.LOWER ? known.initials(token) : null;
    }

    private static void dropOrdinary(Reading reading, NamePart[] hits) {
        for (Token token : reading.tokens()) {
            NamePart hit = hits[token.index()];
            if (hit != null
                    && hit.ordinary()
                    && !besideSamePerson(reading, token, hits)
                    && !NameContext.isKnownName(reading, token)) {
                hits[token.index()] = null;
            }
        }
    }

    private static boolean besideSamePerson(Reading reading, Token token, NamePart[] hits) {
        return samePerson(reading, token, 1, hits) || samePerson(reading, token, -1, hits);
    }

    private static boolean samePerson(Reading reading, Token token, int step, NamePart[] hits) {
        Token near = reading.near(token, step);
        if (near == null || hits[near.index()] == null || hits[near.index()].ordinary() && !near.capitalised()) {
            return false;
        }
        if (!token.capitalised() && near.capitalised()) {
            return false;
        }
        boolean adjoin = step > 0 ? reading.adjoin(token, near) : reading.adjoin(near, token);
        return adjoin
                && !near.lower().equals(token.lower())
                && hits[near.index()].entities().stream().anyMatch(hits[token.index()].entities()::contains);
    }

    private static List<Span> spans(Reading reading, NamePart[] hits) {
        List<Span> spans = new ArrayList<>();
        int i = 0;
        while (i < hits.length) {
            if (hits[i] == null) {
                i++;
                continue;
            }
            int first = i;
            Set<String> who = new LinkedHashSet<>(hits[i].entities());
            boolean exact = hits[i].lower().equals(reading.tokens().get(i).lower());
            Label label = hits[i].label();
            while (i + 1 < hits.length && hits[i + 1] != null && adjoins(reading, i) && sharesAny(who, hits[i + 1])) {
                i++;
                who.retainAll(hits[i].entities());
                label = hits[i].entities().size() == 1 ? hits[i].label() : label;
                exact &= hits[i].lower().equals(reading.tokens().get(i).lower());
            }
            boolean word = first == i && hits[i].ordinary();
            spans.add(new Span(
                    reading.tokens().get(first).start(),
                    reading.tokens().get(i).end(),
                    label,
                    word ? WORD : RULE,
                    word ? PERHAPS : exact ? EXACT : SLIP,
                    who.iterator().next()));
            i++;
        }
        return spans;
    }

    private static boolean adjoins(Reading reading, int index) {
        return reading.adjoin(reading.tokens().get(index), reading.tokens().get(index + 1));
    }

    private static boolean sharesAny(Set<String> who, NamePart part) {
        return part.entities().stream().anyMatch(who::contains);
    }
}
