// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postern.redaction.text.English;
import org.postern.redaction.text.ReadText;

/** One to three words with capitals in quotation marks, and nothing else in them: a nickname, such as "Daddy D". */
final class QuotedNameLayer implements Layer {

    private static final Pattern QUOTED = Pattern.compile(
            "(?:\"|“|(?<![\\p{L}\\d])')(\\p{Lu}[\\p{L}\\d]*(?:[ -]\\p{Lu}[\\p{L}\\d]*){0,2})(?:\"|”|'(?![\\p{L}\\d]))");

    @Override
    public List<Span> find(Reading reading) {
        List<Span> spans = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(reading.text().plain());
        while (quoted.find()) {
            List<String> words = ReadText.words(quoted.group(1));
            boolean plain = words.stream().allMatch(English::isFunctionWord)
                    || words.stream().allMatch(AllowList::isTerm)
                    || words.size() == 1 && English.isWord(words.get(0)) && !Names.isWordName(words.get(0));
            if (!plain) {
                spans.add(new Span(
                        quoted.start(1), quoted.end(1), Label.PERSON_OTHER, "quoted-name", NameShape.WEAK, ""));
            }
        }
        return spans;
    }
}
