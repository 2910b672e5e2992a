// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postern.document.SchemaField.Fact;

/**
 * A narrative with its answers, as written in {@code narratives/voices.txt}.
 *
 * @param gold what is to be hidden, with its class letter
 * @param keep what must stay
 */
record AnnotatedNarrative(String id, String text, List<KnownFact> facts, List<Mark> gold, List<Mark> keep) {

    private static final Pattern MARK = Pattern.compile("\\{([^{}|]+)\\|([A-Z])\\}|~([^~]+)~");
    private static final Pattern HEAD =
            Pattern.compile("(\\S+) known child=(.*?) aliases=(.*?) carers=(.*?) associates=(.*?) addresses=(.*)");

    record Mark(int start, int end, String kind) {}

    static List<AnnotatedNarrative> read() {
        try (InputStream in = AnnotatedNarrative.class.getResourceAsStream("/narratives/voices.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^== "))
                    .skip(1)
                    .map(AnnotatedNarrative::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnnotatedNarrative parse(String part) {
        String[] headAndBody = part.split("\n", 2);
        Matcher head = HEAD.matcher(headAndBody[0]);
        if (!head.matches()) {
            throw new IllegalArgumentException("no head of a narrative: " + headAndBody[0]);
        }
        List<KnownFact> facts = new ArrayList<>();
        facts.add(new KnownFact(Fact.CHILD_NAME, head.group(2), "child", false));
        list(head.group(3)).forEach(alias -> facts.add(new KnownFact(Fact.CHILD_NAME, alias, "child", false)));
        Stream.concat(list(head.group(4)), list(head.group(5)))
                .forEach(name -> facts.add(new KnownFact(Fact.PERSON_NAME, name, name, false)));
        facts.add(new KnownFact(Fact.PLACE_NAME, head.group(6), "home", false));
        StringBuilder text = new StringBuilder();
        List<Mark> gold = new ArrayList<>();
        List<Mark> keep = new ArrayList<>();
        Matcher mark = MARK.matcher(headAndBody[1].stripTrailing());
        while (mark.find()) {
            mark.appendReplacement(text, "");
            int start = text.length();
            text.append(mark.group(1) == null ? mark.group(3) : mark.group(1));
            (mark.group(1) == null ? keep : gold).add(new Mark(start, text.length(), mark.group(2)));
        }
        mark.appendTail(text);
        return new AnnotatedNarrative(head.group(1), text.toString(), facts, gold, keep);
    }

    private static Stream<String> list(String commas) {
        return Arrays.stream(commas.split(",")).filter(item -> !item.isBlank());
    }
}
