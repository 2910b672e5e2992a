// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.Contact;
import org.postern.protocol.SharingProtocol.OnLeak;

/**
 * Reads a protocol file (YAML, UTF-8) into a {@link SharingProtocol}. Every cause is reported with its line in one go.
 * Nothing is guessed: an unknown or repeated entry, a missing obligation or a date that is none refuses the file.
 * {@code onLeak} may be left out and then means that everything is held. Safe for many threads.
 */
public final class ProtocolReader {

    /** Every entry that a protocol may have at its top. */
    public static final List<String> KEYS = List.of(
            "protocol",
            "version",
            "title",
            "agreement",
            "purpose",
            "lawfulBasis",
            "approvals",
            "seriousHarm",
            "breakGlass",
            "contact",
            "onLeak",
            "narrative",
            "release",
            "interviews",
            "recipients",
            "rules");

    private static final Map<String, OnLeak> ON_LEAK = Map.of("sendRest", OnLeak.SEND_REST, "hold", OnLeak.HOLD);

    /**
     * @param file  the name used in issues
     * @param bytes the whole file; their SHA-256 becomes the identity of this version
     */
    public ReadResult read(String file, byte[] bytes) {
        Reading reading = new Reading(file);
        Map<String, Integer> lines = new HashMap<>();
        Optional<SharingProtocol> protocol = YamlSource.root(bytes, reading)
                .flatMap(root -> YamlMap.of(root, "protocol", reading, KEYS))
                .map(map -> protocol(map, reading, lines, sha256(bytes)));
        if (protocol.isEmpty() || reading.failed()) {
            return new ReadResult.Unreadable(reading.issues());
        }
        return new ReadResult.Read(protocol.get(), new SourceLines(file, lines), reading.issues());
    }

    private static SharingProtocol protocol(YamlMap map, Reading reading, Map<String, Integer> lines, String sha256) {
        KEYS.forEach(key -> lines.put(key, map.lineOf(key)));
        String id = map.required("protocol");
        if (!id.isEmpty() && (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || BuiltInRules.IDS.contains(id))) {
            map.wrong("protocol", "'" + id + "' cannot be the id of a protocol.", "Use small letters, digits and '-'.");
        }
        int version = map.parsed("version", Integer::parseInt, "a whole number").orElse(1);
        if (version < 1) {
            map.wrong("version", "Versions count from 1.", "Write 1 for the first version.");
        }
        AgreementReader agreements = new AgreementReader(reading, lines);
        return new SharingProtocol(
                id,
                version,
                map.required("title"),
                agreements.agreement(map),
                map.texts("purpose"),
                map.texts("lawfulBasis"),
                new SeriousHarmReader(reading).seriousHarm(map),
                new BreakGlassReader(reading).breakGlass(map),
                contact(map, reading),
                map.choice("onLeak", ON_LEAK, OnLeak.HOLD),
                new RecipientsReader(reading, lines).recipients(map),
                new RulesReader(reading, lines).rules(map),
                map.node("approvals").isPresent() ? map.texts("approvals") : List.of(),
                new ReleaseReader(reading, lines).release(map),
                new NarrativeReader(reading).narrative(map),
                new InterviewsReader(reading, lines).interviews(map),
                sha256);
    }

    private static Contact contact(YamlMap map, Reading reading) {
        if (map.node("contact").isEmpty()) {
            map.missing("contact");
        }
        return map.node("contact")
                .flatMap(node -> YamlMap.of(node, "contact", reading, List.of("who", "day", "night")))
                .map(contact ->
                        new Contact(contact.required("who"), contact.required("day"), contact.required("night")))
                .orElse(new Contact("", "", ""));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
