// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds the tree of one body token by token and collects what is wrong on the way. One object serves one body. It
 * recurses no deeper than {@link JsonLimits#depth()}.
 */
final class StrictTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    // Names are not kept across documents: an unknown name may be a person's, and a table of names can be flooded.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonLimits limits;
    private final Predicate<String> known;
    private final List<Issue> issues = new ArrayList<>();
    private int values;
    private boolean halted;

    StrictTree(JsonLimits limits, Predicate<String> known) {
        this.limits = limits;
        this.known = known;
    }

    StrictJson.Result read(char[] text, int length) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text, 0, length)) {
            return read(parser);
        } catch (JacksonException broken) {
            // Only the position is told on: the exception's own text quotes the body.
            TokenStreamLocation at = broken.getLocation();
            issue(JsonIssue.SYNTAX, "", at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
            return new StrictJson.Refused(List.copyOf(issues));
        }
    }

    private StrictJson.Result read(JsonParser parser) {
        JsonNode root = value(parser, parser.nextToken(), Place.ROOT, 1);
        if (!halted && parser.nextToken() != null) {
            TokenStreamLocation at = parser.currentTokenLocation();
            issue(JsonIssue.TRAILING, "", at.getLineNr(), at.getColumnNr());
        }
        if (!halted && !root.isObject()) {
            issue(JsonIssue.NOT_AN_OBJECT, "");
        }
        return issues.isEmpty() ? new StrictJson.Read((ObjectNode) root) : new StrictJson.Refused(List.copyOf(issues));
    }

    private JsonNode value(JsonParser parser, JsonToken token, Place place, int depth) {
        if (++values > limits.values()) {
            halt(JsonIssue.TOO_MANY_VALUES, place.pointer(), limits.values());
            return NODES.nullNode();
        }
        return switch (token) {
            case START_OBJECT -> object(parser, place, depth);
            case START_ARRAY -> array(parser, place, depth);
            case VALUE_STRING -> NODES.stringNode(text(parser.getString(), place.pointer()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, token, place.pointer());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode object(JsonParser parser, Place place, int depth) {
        ObjectNode object = NODES.objectNode();
        if (tooDeep(place, depth)) {
            return object;
        }
        while (!halted && parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (name.length() > limits.nameLength()) {
                issue(JsonIssue.NAME_TOO_LONG, place.pointer(), limits.nameLength());
            }
            TextCheck.problems(name).forEach(problem -> issue(problem, place.pointer()));
            Place inner = place.child(name, known);
            if (object.has(name)) {
                issue(JsonIssue.DUPLICATE_KEY, inner.pointer());
            }
            object.set(name, value(parser, parser.nextToken(), inner, depth + 1));
        }
        return object;
    }

    private JsonNode array(JsonParser parser, Place place, int depth) {
        ArrayNode array = NODES.arrayNode();
        if (tooDeep(place, depth)) {
            return array;
        }
        JsonToken token;
        while (!halted && (token = parser.nextToken()) != JsonToken.END_ARRAY) {
            array.add(value(parser, token, place.child(array.size()), depth + 1));
        }
        return array;
    }

    private boolean tooDeep(Place place, int depth) {
        if (depth > limits.depth()) {
            halt(JsonIssue.TOO_DEEP, place.pointer(), limits.depth());
        }
        return halted;
    }

    private String text(String text, String pointer) {
        if (text.length() > limits.textLength()) {
            issue(JsonIssue.STRING_TOO_LONG, pointer, limits.textLength());
        }
        TextCheck.problems(text).forEach(problem -> issue(problem, pointer));
        return text;
    }

    private JsonNode number(JsonParser parser, JsonToken token, String pointer) {
        if (parser.isNaN()) {
            issue(JsonIssue.NOT_A_NUMBER, pointer);
            return NODES.nullNode();
        }
        Optional<BigDecimal> number = Numbers.bounded(parser.getString(), limits.numberLength());
        if (number.isEmpty()) {
            issue(JsonIssue.NUMBER_TOO_LARGE, pointer, limits.numberLength());
            return NODES.nullNode();
        }
        return token == JsonToken.VALUE_NUMBER_INT ? Numbers.integer(number.get()) : Numbers.decimal(number.get());
    }

    private void halt(JsonIssue kind, String pointer, Object... words) {
        issue(kind, pointer, words);
        halted = true;
    }

    private void issue(JsonIssue kind, String pointer, Object... words) {
        if (halted) {
            return;
        }
        issues.add(kind.at(pointer, words));
        if (issues.size() >= limits.issues()) {
            issues.add(JsonIssue.AND_MORE.at("", limits.issues()));
            halted = true;
        }
    }
}
