// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place in a document as a mapping names it: {@code child.dateOfBirth}, {@code child.aliases[]} (one more element for
 * each value), {@code episodes[0].reported} (an element by its place), {@code harms[type=cse].level} (the element that
 * says so). A path that begins with {@code row.} is read and kept beside the document.
 */
public record FieldPath(List<Step> steps) {

    private static final Pattern STEP =
            Pattern.compile("([A-Za-z][A-Za-z0-9]*)(?:\\[(?:([0-9]{1,2})|([A-Za-z]+)=([^\\]]+))?(\\]))?");

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /**
     * One name, perhaps of an array.
     *
     * @param index of the element, where its place is said
     * @param property that tells the element by its value
     */
    public record Step(
            String name, boolean array, Optional<Integer> index, Optional<String> property, Optional<String> value) {}

    /** @throws IllegalArgumentException where it is no path */
    public static FieldPath of(String path) {
        List<Step> steps = new ArrayList<>();
        for (String part : path.split("\\.(?![^\\[]*\\])", -1)) {
            Matcher step = STEP.matcher(part);
            if (!step.matches()) {
                throw new IllegalArgumentException("no path of a document: " + path);
            }
            steps.add(new Step(
                    step.group(1),
                    step.group(5) != null,
                    Optional.ofNullable(step.group(2)).map(Integer::valueOf),
                    Optional.ofNullable(step.group(3)),
                    Optional.ofNullable(step.group(4))));
        }
        return new FieldPath(steps);
    }

    /** Kept beside the document. */
    public boolean besideDocument() {
        return steps.get(0).name().equals("row");
    }

    /** As the schema catalogue writes it, without places: {@code harms[].level}. */
    public String schemaPath() {
        return steps.stream()
                .map(step -> step.name() + (step.array() ? "[]" : ""))
                .collect(Collectors.joining("."));
    }

    /** A place below this one. */
    public FieldPath below(String path) {
        if (path.isEmpty()) {
            return this;
        }
        List<Step> all = new ArrayList<>(steps);
        all.addAll(of(path).steps());
        return new FieldPath(all);
    }

    /** Whether each value adds an element. */
    public boolean adds() {
        return steps.stream()
                .anyMatch(step -> step.array()
                        && step.index().isEmpty()
                        && step.property().isEmpty());
    }

    /** The same with the place of the element that it adds; of a plain list the path itself. */
    FieldPath at(java.util.function.ToIntFunction<FieldPath> sizeOf) {
        for (int i = 0; i < steps.size() - 1; i++) {
            Step step = steps.get(i);
            if (step.array() && step.index().isEmpty() && step.property().isEmpty()) {
                List<Step> placed = new ArrayList<>(steps);
                int index = sizeOf.applyAsInt(new FieldPath(steps.subList(0, i + 1)));
                placed.set(i, new Step(step.name(), true, Optional.of(index), Optional.empty(), Optional.empty()));
                return new FieldPath(placed);
            }
        }
        return this;
    }

    /** Another name in the same object. */
    FieldPath beside(String name) {
        List<Step> other = new ArrayList<>(steps.subList(0, steps.size() - 1));
        other.add(new Step(name, false, Optional.empty(), Optional.empty(), Optional.empty()));
        return new FieldPath(other);
    }

    /** As {@link #holds}, whichever elements of arrays are meant. */
    boolean covers(FieldPath other) {
        return other.steps.size() >= steps.size()
                && names().equals(other.names().subList(0, steps.size()));
    }

    private List<String> names() {
        return steps.stream().map(Step::name).toList();
    }

    /** Whether the other place is this one or lies in it. */
    public boolean holds(FieldPath other) {
        return other.steps.size() >= steps.size()
                && other.steps.subList(0, steps.size()).equals(steps);
    }
}
