// SPDX-License-Identifier: Apache-2.0
package org.postern.app.draft;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postern.app.governance.Proposal;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.edit.YamlTree;

/** Makes a case of an example and of what somebody has read and found right. */
public final class CaseWriter {

    private CaseWriter() {}

    /**
     * The draft with one more case, or with this one written anew.
     *
     * @param name     what it is an example of, in plain words
     * @param protocol its agreement must be in force when the case is thought to happen
     */
    public static Proposal add(
            Proposal draft, SharingProtocol protocol, String name, Example example, Preview.Shown expected) {
        String file = fileName(draft, name);
        Map<String, byte[]> cases = new TreeMap<>(draft.cases());
        Map<String, byte[]> documents = new TreeMap<>(draft.documents());
        Map<String, Object> recipients = new LinkedHashMap<>();
        expected.copies().forEach(copy -> recipients.put(copy.id(), expectation(copy)));
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("case", name);
        written.put("document", "documents/" + file + ".json");
        written.put("type", example.type().id());
        written.put("sender", example.sender());
        written.put("now", within(example.now(), protocol).toString());
        written.put("expect", Map.of("recipients", recipients));
        cases.put(file + ".yaml", YamlTree.text(written).getBytes(StandardCharsets.UTF_8));
        documents.put(file + ".json", example.document());
        return new Proposal(draft.file(), cases, documents);
    }

    /** The draft without a case; its document goes too where no other case uses it. */
    public static Proposal remove(Proposal draft, String file) {
        Map<String, byte[]> cases = new TreeMap<>(draft.cases());
        cases.remove(file);
        Map<String, byte[]> documents = new TreeMap<>(draft.documents());
        documents
                .keySet()
                .removeIf(document -> cases.values().stream()
                        .noneMatch(one -> new String(one, StandardCharsets.UTF_8).contains("documents/" + document)));
        return new Proposal(draft.file(), cases, documents);
    }

    private static Map<String, Object> expectation(Preview.Copy copy) {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("outcome", copy.outcome());
        copy.refusedBy().ifPresent(rule -> expected.put("rule", rule));
        list(expected, "share", copy.shares());
        if (!copy.shares().isEmpty()) {
            list(expected, "withhold", copy.withholds());
        }
        list(expected, "review", copy.reviews().stream().sorted().toList());
        return expected;
    }

    private static void list(Map<String, Object> expected, String key, List<String> values) {
        if (!values.isEmpty()) {
            expected.put(key, values);
        }
    }

    private static Instant within(Instant now, SharingProtocol protocol) {
        Instant begins =
                protocol.agreement().inForceFrom().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return now.isBefore(begins) ? begins : now;
    }

    private static String fileName(Proposal draft, String name) {
        String plain = name.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "case" : plain.substring(0, Math.min(60, plain.length()));
        String file = base;
        for (int i = 2;
                draft.cases().containsKey(file + ".yaml") || draft.documents().containsKey(file + ".json");
                i++) {
            file = base + "-" + i;
        }
        return file;
    }
}
