// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.preset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values into a template, value by value: a text that is nothing but {@code ${name}} becomes the value, whatever it
 * is; elsewhere the value's text takes its place. What is filled in is never read as a template again. {@code ${day-3}}
 * reckons in days, {@code ${year-14}} in years. A map with {@code $if: name} or {@code $if: name=value} is left out unless
 * that holds; one with {@code $value} too stands for that value.
 */
final class Filling {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9.]*)([+-][0-9]{1,4})?}");
    private static final String IF = "$if";
    private static final String VALUE = "$value";

    private final Map<String, Object> values;
    private final Set<String> unknown = new TreeSet<>();

    Filling(Map<String, Object> values) {
        this.values = values;
    }

    /** Names that templates used and that have no value. */
    Set<String> unknown() {
        return unknown;
    }

    /** Empty where the condition of the element does not hold. */
    Optional<Object> fill(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return map(map);
        }
        if (tree instanceof List<?> list) {
            return Optional.of(list(list));
        }
        return Optional.of(tree instanceof String text ? text(text) : tree);
    }

    String words(String text) {
        return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(String.valueOf(value(found))));
    }

    private Optional<Object> map(Map<?, ?> map) {
        if (map.get(IF) instanceof String condition && !holds(condition)) {
            return Optional.empty();
        }
        if (map.containsKey(VALUE)) {
            return fill(map.get(VALUE));
        }
        Map<String, Object> filled = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            boolean emptied = value instanceof List<?> list
                    && !list.isEmpty()
                    && list(list).isEmpty();
            if (!key.equals(IF) && !emptied) {
                fill(value).ifPresent(one -> filled.put(words((String) key), one));
            }
        });
        return Optional.of(filled);
    }

    private List<Object> list(List<?> list) {
        List<Object> filled = new ArrayList<>();
        for (Object element : list) {
            fill(element).ifPresent(one -> {
                if (one instanceof List<?> several && !(element instanceof List<?>)) {
                    filled.addAll(several);
                } else {
                    filled.add(one);
                }
            });
        }
        return filled;
    }

    private Object text(String text) {
        Matcher whole = PLACE.matcher(text);
        return whole.matches() ? value(whole.toMatchResult()) : words(text);
    }

    private Object value(MatchResult place) {
        Object value = values.get(place.group(1));
        if (value == null) {
            unknown.add(place.group(1));
            return "";
        }
        if (place.group(2) == null) {
            return value;
        }
        int by = Integer.parseInt(place.group(2));
        return value instanceof Integer number
                ? (Object) (number + by)
                : LocalDate.parse(value.toString()).plusDays(by).toString();
    }

    private boolean holds(String condition) {
        int equals = condition.indexOf('=');
        String name = equals < 0 ? condition : condition.substring(0, equals);
        Object value = values.getOrDefault(name, "");
        return equals < 0 ? !value.toString().isBlank() : value.toString().equals(condition.substring(equals + 1));
    }
}
