// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.postern.envelope.EnvelopeHeader;
import org.postern.envelope.Opened;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Disclosures made of the published examples, and manifests to go with them. */
public final class TestDisclosures {

    public static final String FORCE = "police-greater-manchester";
    public static final String UNIT = "wigan-missing-officer";
    public static final String HANDLING = "Ring the home before anybody visits.";

    private static final Path EXAMPLES = Path.of("..", "..", "schemas", "examples");

    private TestDisclosures() {}

    /** A return home interview: names, an address, a wish, the child's own words. */
    public static ObjectNode interview() {
        return example("rhi-summary/valid/held-after-one-night.json");
    }

    public static ObjectNode example(String file) {
        try {
            return (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(EXAMPLES.resolve(file)));
        } catch (IOException e) {
            throw new IllegalStateException("an example is missing: " + file, e);
        }
    }

    public static ObjectNode manifest() {
        ObjectNode manifest = JsonMapper.shared().createObjectNode();
        manifest.putObject("protocol").put("id", "wigan-greater-manchester").put("version", 1);
        manifest.put("agreement", "WMBC-GMP-MFH-2026");
        manifest.putArray("purpose").add("safeguarding");
        manifest.putArray("lawfulBasis").add("uk-gdpr-6-1-e");
        ObjectNode reductions = manifest.putObject("reductions");
        reductions.putArray("fields").add("people[].phones[]");
        reductions.putArray("categories").add("narrative").add("health");
        manifest.putArray("handling").add(HANDLING);
        manifest.putObject("contact")
                .put("who", "Wigan complex safeguarding team")
                .put("day", "01632 960201")
                .put("night", "01632 960202");
        return manifest;
    }

    /** As if it had just been opened. */
    public static Opened opened(ObjectNode disclosure, ObjectNode manifest) {
        EnvelopeHeader header = new EnvelopeHeader(
                "3b241101-e2bb-4255-8caf-4136c566a962",
                "rhi-wigan-listen",
                FORCE,
                UNIT,
                "0".repeat(64),
                "suite-2026",
                Instant.parse("2026-10-30T14:11:00Z"),
                "wigan-greater-manchester/1",
                "");
        return new Opened("0".repeat(64), header, disclosure, manifest, null);
    }
}
