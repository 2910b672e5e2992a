// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.postern.document.SchemaField.Fact;

/** How fast the redactor is, in time of one core; run by hand, since a figure depends on the machine. */
public final class NarrativeSpeed {

    private static final int SIZE = 2000;
    private static final int TEXTS = 400;
    private static final int ROUNDS = 6;
    private static final List<KnownFact> CASE = List.of(
            new KnownFact(Fact.CHILD_NAME, "Jordan Ellison", "child", false),
            new KnownFact(Fact.PERSON_NAME, "Kerry-Ann Slade", "carer", false),
            new KnownFact(Fact.PLACE_NAME, "21 Barkers Lane, Leigh, WN7 1AB", "home", false),
            new KnownFact(Fact.PHONE, "07700 900123", "phone", false));

    private NarrativeSpeed() {}

    public static void main(String[] arguments) throws IOException {
        List<String> texts = texts();
        NarrativeRedactor redactor = new NarrativeRedactor();
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpu();
            for (int i = 0; i < TEXTS; i++) {
                redactor.redact(texts.get(i % texts.size()), CASE, Options.standard());
            }
            double whole = (cpu() - start) / 1e9;
            start = cpu();
            for (int i = 0; i < TEXTS; i++) {
                redactor.leavesSomething(texts.get(i % texts.size()), CASE, Options.standard());
            }
            double search = (cpu() - start) / 1e9;
            long heap =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf(
                    "whole chain: %.0f narratives of 2 KB a second and core; patterns and case: %.2f MB/s; heap: %d MB%n",
                    TEXTS / whole, TEXTS * SIZE / 1e6 / search, heap >> 20);
        }
    }

    private static List<String> texts() throws IOException {
        StringBuilder all = new StringBuilder();
        TrainingNarrative.readSets().stream()
                .flatMap(List::stream)
                .forEach(narrative -> all.append(narrative.text()).append('\n'));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i + SIZE <= all.length(); i += SIZE) {
            texts.add(all.substring(i, i + SIZE));
        }
        return texts;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
