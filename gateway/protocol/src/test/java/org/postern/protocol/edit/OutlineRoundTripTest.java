// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.protocol.ShippedProtocols;
import org.postern.protocol.check.Diff;
import org.postern.protocol.check.HeadDiff;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.edit.Outline.AcknowledgePart;
import org.postern.protocol.edit.Outline.AgreementPart;
import org.postern.protocol.edit.Outline.BreakGlassPart;
import org.postern.protocol.edit.Outline.ContactPart;
import org.postern.protocol.edit.Outline.HarmPart;
import org.postern.protocol.edit.Outline.InterviewRowPart;
import org.postern.protocol.edit.Outline.InterviewsPart;
import org.postern.protocol.edit.Outline.NarrativePart;
import org.postern.protocol.edit.Outline.PartyPart;
import org.postern.protocol.edit.Outline.RecipientPart;
import org.postern.protocol.edit.Outline.ReleasePart;
import org.postern.protocol.edit.Outline.ReviewerPart;
import org.postern.protocol.edit.Outline.RulePart;

class OutlineRoundTripTest {

    /** Bits of YAML, JSON, CEL and nothing, of which hostile values are made. */
    private static final List<String> BITS = List.of(
            ": ",
            "\n",
            "\n  - ",
            "#",
            " #",
            "'",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            "&a",
            "*a",
            "!!str",
            "---",
            "...",
            "|",
            ">",
            "%",
            "@",
            "`",
            "null",
            "~",
            "true",
            "0123",
            "1e3",
            "2026-01-01",
            "\\",
            "\t",
            "ŵ",
            "Łódź",
            "nguyễn",
            "\u2028",
            "😀",
            "word",
            "a b",
            "rules:",
            "- id: X",
            "do: share",
            "<script>",
            "&&",
            "?",
            " ");

    static Set<String> shipped() {
        return ShippedProtocols.FILES.keySet();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    static Outline open(byte[] yaml) {
        OpenResult result = OutlineReader.read("protocol.yaml", yaml);
        assertThat(result).isInstanceOf(OpenResult.Opened.class);
        return ((OpenResult.Opened) result).outline();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void writeWhenShippedProtocolWasReadThenTheNewFileDecidesTheSame(String id) {
        byte[] file = ShippedProtocols.FILES.get(id);
        byte[] written = OutlineWriter.yaml(open(file));
        CompiledProtocol before = ShippedProtocols.compiled(file);
        CompiledProtocol after = ShippedProtocols.compiled(written);

        assertThat(Diff.between(before, after)).isEmpty();
        assertThat(HeadDiff.between(before.protocol(), after.protocol())).isEmpty();
        assertThat(after.protocol().rules())
                .usingRecursiveComparison()
                .ignoringFields("line")
                .isEqualTo(before.protocol().rules());
        assertThat(written).isEqualTo(OutlineWriter.yaml(open(written)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readWhenOutlineOfAnyTextsWasWrittenThenTheSameComesBack(long seed) {
        Outline outline = new Hostile(seed).outline();

        assertThat(open(OutlineWriter.yaml(outline))).isEqualTo(outline);
    }

    @Test
    void readWhenAnEntryIsUnknownThenItIsNotOpenedAndLost() {
        OpenResult result = OutlineReader.read("x.yaml", "protocol: a\nsecret: b\n".getBytes(StandardCharsets.UTF_8));

        assertThat(result).isInstanceOf(OpenResult.Unopenable.class);
        assertThat(((OpenResult.Unopenable) result).issues().get(0).line()).isEqualTo(2);
    }

    @Test
    void readWhenDraftHasGapsThenItOpens() {
        assertThat(open("protocol: a\nagreement: {kind: specific}\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(open(OutlineWriter.yaml(
                        open("protocol: a\nagreement: {kind: specific}\n".getBytes(StandardCharsets.UTF_8)))));
    }

    /** Makes outlines of any texts, with any number of parts. */
    private static final class Hostile {

        private final Random random;

        Hostile(long seed) {
            this.random = new Random(seed);
        }

        String text() {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(5); i >= 0; i--) {
                text.append(BITS.get(random.nextInt(BITS.size())));
            }
            return text.toString().strip();
        }

        List<String> texts() {
            List<String> texts = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                String text = text();
                if (!text.isEmpty()) {
                    texts.add(text);
                }
            }
            return texts;
        }

        ReviewerPart reviewer() {
            return new ReviewerPart(text(), text(), text());
        }

        <T> List<T> some(java.util.function.Supplier<T> one) {
            List<T> list = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                list.add(one.get());
            }
            return list;
        }

        RulePart rule() {
            String does =
                    List.of("share", "generalise:age", "mask:4", "withhold").get(random.nextInt(4));
            return new RulePart(text(), text(), texts(), texts(), text(), text(), texts(), does, text(), text());
        }

        Outline outline() {
            return new Outline(
                    text(),
                    text(),
                    text(),
                    new AgreementPart(
                            text(),
                            text(),
                            text(),
                            text(),
                            text(),
                            text(),
                            text(),
                            text(),
                            text(),
                            some(() -> new PartyPart("x" + text(), text(), text(), text()))),
                    texts(),
                    texts(),
                    texts(),
                    Optional.of(new HarmPart("x" + text(), reviewer(), text(), reviewer())),
                    Optional.of(new BreakGlassPart(List.of("x" + text()), texts(), texts())),
                    new ContactPart(text(), text(), text()),
                    text(),
                    Optional.of(new NarrativePart("x" + text(), text())),
                    some(() -> new ReleasePart(texts(), texts(), "x" + text(), reviewer(), text(), reviewer())),
                    Optional.of(new InterviewsPart(
                            texts(),
                            "x" + text(),
                            text(),
                            reviewer(),
                            some(() -> new InterviewRowPart(texts(), texts(), "x" + text(), text(), text())))),
                    some(() -> new RecipientPart(
                            "x" + text(),
                            text(),
                            text(),
                            text(),
                            texts(),
                            Optional.of(new AcknowledgePart("x" + text(), text(), text())))),
                    some(this::rule));
        }
    }
}
