// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postern.protocol.edit.ConditionParameter.Option;
import org.postern.protocol.edit.ConditionParameter.Type;

/**
 * A condition in plain words that stands for one in CEL, both with the same parameters.
 *
 * @param each     the lists of whose elements it can be asked; empty where it is asked of the whole document
 * @param sentence continues "where ...", with parameters in braces, e.g. "the child is younger than {age}"
 * @param template CEL, with the same parameters
 */
public record ReadyCondition(
        String id, List<String> each, String sentence, String template, List<ConditionParameter> parameters) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern AGENCY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public ReadyCondition {
        each = List.copyOf(each);
        parameters = List.copyOf(parameters);
    }

    /** The condition in CEL; empty where a value is missing or is none that the parameter can have. */
    public Optional<String> cel(Map<String, String> values) {
        Map<String, String> filled = new HashMap<>();
        for (ConditionParameter parameter : parameters) {
            Optional<String> part = part(parameter, values.getOrDefault(parameter.id(), ""));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            filled.put(parameter.id(), part.get());
        }
        return Optional.of(replaced(template, filled::get));
    }

    /** The sentence; a value that the parameter cannot have is shown as it is. */
    public String words(Map<String, String> values, Function<String, String> agencyName) {
        return replaced(
                sentence,
                id -> parameters.stream()
                        .filter(parameter -> parameter.id().equals(id))
                        .findFirst()
                        .map(parameter -> words(parameter, values.getOrDefault(id, "..."), agencyName))
                        .orElse(id));
    }

    /** The values with which this condition is the given one, if there are any. */
    Optional<Map<String, String>> recognise(String cel) {
        StringBuilder pattern = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(template);
        int end = 0;
        while (parameter.find()) {
            pattern.append(Pattern.quote(template.substring(end, parameter.start())));
            String known = pattern.indexOf("(?<" + parameter.group(1) + ">") < 0 ? null : parameter.group(1);
            pattern.append(known == null ? "(?<" + parameter.group(1) + ">.+?)" : "\\k<" + known + ">");
            end = parameter.end();
        }
        pattern.append(Pattern.quote(template.substring(end)));
        Matcher found = Pattern.compile(pattern.toString()).matcher(cel);
        return found.matches() ? values(found) : Optional.empty();
    }

    private Optional<Map<String, String>> values(Matcher found) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ConditionParameter parameter : parameters) {
            String part = found.group(parameter.id());
            String value = parameter.type() == Type.CHOICE
                    ? parameter.options().stream()
                            .filter(option -> option.cel().equals(part))
                            .map(Option::value)
                            .findFirst()
                            .orElse("")
                    : part.replace("'", "");
            if (!part(parameter, value).filter(part::equals).isPresent()) {
                return Optional.empty();
            }
            values.put(parameter.id(), value);
        }
        return Optional.of(values);
    }

    private static Optional<String> part(ConditionParameter parameter, String value) {
        return switch (parameter.type()) {
            case NUMBER ->
                Optional.of(value)
                        .filter(number -> number.matches("0|[1-9][0-9]{0,2}"))
                        .filter(number -> Integer.parseInt(number) >= parameter.from()
                                && Integer.parseInt(number) <= parameter.to());
            case AGENCY ->
                Optional.of(value).filter(id -> AGENCY.matcher(id).matches()).map(id -> "'" + id + "'");
            case CHOICE ->
                parameter.options().stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::cel)
                        .findFirst();
        };
    }

    private static String words(ConditionParameter parameter, String value, Function<String, String> agencyName) {
        return switch (parameter.type()) {
            case NUMBER -> value;
            case AGENCY -> agencyName.apply(value);
            case CHOICE ->
                parameter.options().stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::label)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(), text -> text.isEmpty() ? value : text));
        };
    }

    private static String replaced(String text, Function<String, String> value) {
        return PARAMETER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value.apply(match.group(1))));
    }
}
