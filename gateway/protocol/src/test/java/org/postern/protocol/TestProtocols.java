// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.nio.charset.StandardCharsets;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.ProtocolCompiler;

/** Protocol files as text, so that a test shows what a person would have written. */
public final class TestProtocols {

    public static final ProtocolCompiler COMPILER = new ProtocolCompiler(new TestFields(), TestAgencies.DIRECTORY);

    /** Everything but the rules; in force all through 2026. */
    public static final String HEAD = """
            protocol: marsh-fen
            version: 3
            title: Marsh Council and Fen Police
            agreement:
              reference: MARSH-7
              title: Children who go missing
              kind: specific
              signed: 2025-11-01
              inForceFrom: 2026-01-01
              review: 2026-11-30
              expires: 2026-12-31
              dpia: {reference: DPIA-7, date: 2025-10-01}
              parties:
                - {agency: la-marsh, as: controller}
                - {agency: police-fen, as: controller}
                - {kind: childrens-home, inAreaOf: la-marsh, as: controller}
            purpose: [safeguarding]
            lawfulBasis: [uk-gdpr-6-1-e, uk-gdpr-9-2-g]
            seriousHarm: {level: high, reviewer: {agency: la-marsh, unit: front-door}, within: PT1H, deputy: {agency: police-fen, unit: hub}}
            contact: {who: Front door, day: 01632 960101, night: 01632 960102}
            recipients:
              - {id: force, relation: host-force, unit: missing, takes: [rhi-summary, risk-assessment]}
              - {id: authority, relation: responsible-authority, takes: [rhi-summary]}
            """;

    private TestProtocols() {}

    public static String with(String... rules) {
        return HEAD + "rules:\n" + String.join("", rules);
    }

    /** A rule about return home interviews for the force. */
    public static String rule(String id, String fields, String treatment, String... more) {
        StringBuilder text = new StringBuilder("  - id: " + id + "\n    say: Rule " + id + " says so.\n")
                .append("    documents: [rhi-summary]\n    to: [force]\n    fields: ")
                .append(fields)
                .append("\n    do: ")
                .append(treatment)
                .append('\n');
        for (String line : more) {
            text.append("    ").append(line).append('\n');
        }
        return text.toString();
    }

    public static CompileResult compile(String text) {
        return COMPILER.compile("protocol.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    public static CompiledProtocol compiled(String text) {
        CompileResult result = compile(text);
        if (result instanceof CompileResult.Compiled compiled) {
            return compiled.protocol();
        }
        throw new AssertionError(
                result.issues().stream().map(ProtocolIssue::sentence).toList());
    }
}
