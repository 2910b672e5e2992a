// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The ready-made conditions of this build: what a manager who is no programmer can choose for a rule, and how each reads
 * in CEL. Several chosen ones must all hold. A condition that is none of these can still be edited as CEL.
 */
public final class ReadyConditions {

    private static final String RESOURCE = "/org/postern/protocol/conditions.yaml";
    private static final ReadyConditions STANDARD = read();

    private final List<ReadyCondition> all;

    ReadyConditions(List<ReadyCondition> all) {
        this.all = List.copyOf(all);
    }

    public static ReadyConditions standard() {
        return STANDARD;
    }

    /** In the order in which a form offers them. */
    public List<ReadyCondition> all() {
        return all;
    }

    public Optional<ReadyCondition> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Those that can be asked of the elements of a list, or of the whole document; {@code each} as in a rule, "" for none. */
    public List<ReadyCondition> offered(String each) {
        return all.stream()
                .filter(one -> one.each().isEmpty() || one.each().contains(each))
                .toList();
    }

    /** One condition in CEL that holds where all of these do; empty where one is unknown or not filled in. */
    public Optional<String> cel(List<ConditionChoice> chosen) {
        List<String> parts = new ArrayList<>();
        for (ConditionChoice choice : chosen) {
            Optional<String> part = find(choice.id()).flatMap(one -> one.cel(choice.values()));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(chosen.size() > 1 ? Conjunction.bracketed(part.get()) : part.get());
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" && ", parts));
    }

    /**
     * The ready-made conditions that a condition consists of.
     *
     * @param each as in the rule, "" for none
     * @return empty where any part of it is none of them; then it is shown and edited as CEL
     */
    public Optional<List<ConditionChoice>> recognise(String each, String cel) {
        String plain = Conjunction.plain(cel);
        Optional<ConditionChoice> whole = one(each, plain);
        if (whole.isPresent()) {
            return whole.map(List::of);
        }
        List<ConditionChoice> chosen = new ArrayList<>();
        for (String part : Conjunction.parts(plain)) {
            Optional<ConditionChoice> choice = one(each, part);
            if (choice.isEmpty()) {
                return Optional.empty();
            }
            chosen.add(choice.get());
        }
        return Optional.of(chosen);
    }

    /** @param agencyName the name of an agency by its id */
    public String words(List<ConditionChoice> chosen, Function<String, String> agencyName) {
        return chosen.stream()
                .map(choice -> find(choice.id())
                        .map(one -> one.words(choice.values(), agencyName))
                        .orElse(choice.id()))
                .collect(Collectors.joining(", and "));
    }

    private Optional<ConditionChoice> one(String each, String cel) {
        for (ReadyCondition condition : offered(each)) {
            Optional<ConditionChoice> choice =
                    condition.recognise(cel).map(values -> new ConditionChoice(condition.id(), values));
            if (choice.isPresent()) {
                return choice;
            }
        }
        return Optional.empty();
    }

    private static ReadyConditions read() {
        try (InputStream in = ReadyConditions.class.getResourceAsStream(RESOURCE)) {
            return new ReadyConditions(ConditionFile.read(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the ready-made conditions of this build cannot be read", e);
        }
    }
}
