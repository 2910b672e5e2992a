// SPDX-License-Identifier: Apache-2.0
package org.postern.app.form;

import java.util.Map;
import java.util.TreeMap;

/** What was typed into a form, by the inputs' names; a list's name with a number sign says how many elements are shown. */
public record FormValues(Map<String, String> typed) {

    private static final int LONGEST = 20_000;
    private static final int MOST_INPUTS = 600;

    public FormValues {
        typed = Map.copyOf(typed);
    }

    public static FormValues none() {
        return new FormValues(Map.of());
    }

    /** Only names that a form can have, and nothing longer than a document could hold. */
    public static FormValues of(Map<String, String[]> parameters) {
        Map<String, String> kept = new TreeMap<>();
        parameters.forEach((name, values) -> {
            String value = String.join(",", values).strip();
            boolean ours = name.startsWith("/") || name.startsWith("#");
            if (ours && name.length() < 200 && !value.isEmpty() && kept.size() < MOST_INPUTS) {
                kept.put(name, value.substring(0, Math.min(LONGEST, value.length())));
            }
        });
        return new FormValues(kept);
    }

    public String get(String name) {
        return typed.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return typed.containsKey(name);
    }

    /** Whether a box of {@link FormField.Kind#CHOICES} is ticked. */
    public boolean ticked(String name, String value) {
        return java.util.Arrays.asList(get(name).split(",")).contains(value);
    }

    /** At least one, at most as many as a form asks for. */
    int count(String list) {
        String count = get("#" + list);
        return count.matches("\\d{1,2}") ? Math.max(1, Math.min(DocumentForm.MOST, Integer.parseInt(count))) : 1;
    }

    /** With one more element of a list. */
    public FormValues more(String list) {
        Map<String, String> more = new TreeMap<>(typed);
        more.put("#" + list, Integer.toString(Math.min(DocumentForm.MOST, count(list) + 1)));
        return new FormValues(more);
    }

    /** Never what was typed. */
    @Override
    public String toString() {
        return "FormValues[" + typed.size() + "]";
    }
}
