// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.document.DocumentType;
import org.postern.protocol.DidYouMean;
import org.postern.protocol.ProtocolCase;
import org.postern.protocol.ProtocolCase.Accepted;
import org.postern.protocol.ProtocolCase.Expected;
import org.postern.protocol.ProtocolCase.ForRecipient;
import org.postern.protocol.ProtocolCase.Invalid;
import org.postern.protocol.ProtocolCase.NotEntitled;
import org.postern.protocol.ProtocolCase.Result;
import org.postern.protocol.ProtocolCode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a case file (YAML, UTF-8), as strictly as a protocol: a misspelt expectation would expect nothing. */
public final class CaseReader {

    private static final List<String> KEYS = List.of("case", "document", "type", "sender", "now", "expect");
    private static final List<String> OUTCOMES = List.of("issues", "refused", "recipients");
    private static final List<String> EXPECT = List.of("issues", "refused", "recipients", "interview");
    private static final Map<String, String> INTERVIEW = Stream.of(
                    "due", "not-due", "case-by-case", "unclear", "not-said")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Function.identity()));
    private static final List<String> RECIPIENT =
            List.of("outcome", "rule", "share", "withhold", "absent", "present", "values", "handling", "review");
    private static final Map<String, Result> RESULTS =
            Arrays.stream(Result.values()).collect(Collectors.toMap(Result::word, Function.identity()));
    private static final Map<String, String> REVIEWS =
            Map.of("leak", "leak", "serious-harm", "serious-harm", "recogniser", "recogniser", "release", "release");
    private static final Map<String, Boolean> YES_NO = Map.of("true", true, "false", false);

    /** @param file the name used in issues */
    public CaseResult read(String file, byte[] bytes) {
        Reading reading = new Reading(file);
        Optional<ProtocolCase> example = YamlSource.root(bytes, reading)
                .flatMap(root -> YamlMap.of(root, "case", reading, KEYS))
                .map(map -> example(file, map, reading));
        return example.isEmpty() || reading.failed()
                ? new CaseResult.Unreadable(reading.issues())
                : new CaseResult.Read(example.get());
    }

    private static ProtocolCase example(String file, YamlMap map, Reading reading) {
        String type = map.required("type");
        List<String> types =
                Arrays.stream(DocumentType.values()).map(DocumentType::id).toList();
        if (!type.isEmpty() && !types.contains(type)) {
            reading.error(
                    ProtocolCode.UNKNOWN_TYPE,
                    map.lineOf("type"),
                    "There is no document type '" + type + "'.",
                    DidYouMean.or(type, types, "Known are: " + String.join(", ", types) + "."));
        }
        if (map.node("expect").isEmpty()) {
            map.missing("expect");
        }
        return new ProtocolCase(
                file,
                map.required("case"),
                map.required("document"),
                DocumentType.of(type).orElse(DocumentType.RHI_SUMMARY),
                map.required("sender"),
                map.parsed("now", Instant::parse, "a time such as 2026-11-20T10:00:00Z")
                        .orElse(Instant.EPOCH),
                map.node("expect").map(node -> expected(node, reading)).orElse(new Invalid(List.of())));
    }

    private static Expected expected(Node node, Reading reading) {
        Optional<YamlMap> expect = YamlMap.of(node, "expectation", reading, EXPECT);
        long given = expect.stream()
                .flatMap(map -> OUTCOMES.stream().filter(key -> map.node(key).isPresent()))
                .count();
        if (given != 1) {
            reading.error(
                    ProtocolCode.WRONG_VALUE,
                    Reading.line(node),
                    "A case expects one thing.",
                    "Write 'issues', 'refused' or 'recipients'.");
            return new Invalid(List.of());
        }
        YamlMap map = expect.get();
        if (map.node("interview").isPresent() && map.node("recipients").isEmpty()) {
            map.wrong(
                    "interview",
                    "Only after a document that is accepted an interview can be due.",
                    "Write 'recipients' beside it.");
        }
        if (map.node("issues").isPresent()) {
            return new Invalid(map.texts("issues"));
        }
        if (map.node("refused").isPresent()) {
            return new NotEntitled(map.required("refused"));
        }
        Map<String, ForRecipient> recipients = new LinkedHashMap<>();
        YamlMap.open(map.node("recipients").get(), "list of recipients", reading)
                .ifPresent(list -> list.keys()
                        .forEach(id -> list.node(id)
                                .flatMap(one -> YamlMap.of(one, "recipient", reading, RECIPIENT))
                                .ifPresent(one -> recipients.put(id, recipient(one, reading)))));
        return new Accepted(
                recipients, map.node("interview").map(any -> map.choice("interview", INTERVIEW, "not-said")));
    }

    private static ForRecipient recipient(YamlMap map, Reading reading) {
        if (map.node("outcome").isEmpty()) {
            map.missing("outcome");
        }
        Map<String, String> values = new LinkedHashMap<>();
        map.node("values")
                .flatMap(node -> YamlMap.open(node, "list of values", reading))
                .ifPresent(list -> list.keys().forEach(path -> values.put(path, list.required(path))));
        List<String> reviews = optional(map, "review");
        reviews.stream()
                .filter(word -> !REVIEWS.containsKey(word))
                .forEach(word -> map.wrong(
                        "review",
                        "'" + word + "' is no reason for a review.",
                        DidYouMean.or(word, REVIEWS.keySet(), "Known are: leak, recogniser, release, serious-harm.")));
        return new ForRecipient(
                map.choice("outcome", RESULTS, Result.REFUSED),
                map.text("rule"),
                optional(map, "share"),
                optional(map, "withhold"),
                optional(map, "absent"),
                optional(map, "present"),
                values,
                map.node("handling").map(any -> map.choice("handling", YES_NO, true)),
                reviews);
    }

    private static List<String> optional(YamlMap map, String key) {
        return map.node(key).isPresent() ? map.texts(key) : List.of();
    }
}
