// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the checks said when a version was proposed, as JSON that stays with it. */
@Component
class Findings {

    private final JsonMapper json;

    Findings(JsonMapper json) {
        this.json = json;
    }

    String write(CheckReport report) {
        ObjectNode findings = json.createObjectNode();
        ArrayNode warnings = findings.putArray("warnings");
        report.issues()
                .forEach(issue -> warnings.addObject()
                        .put("severity", issue.severity().name().toLowerCase(Locale.ROOT))
                        .put("code", issue.code())
                        .put("pointer", issue.pointer())
                        .put("text", issue.text())
                        .put("fix", issue.fix()));
        texts(findings, "passedCases", report.passed());
        ObjectNode unseen = findings.putObject("notCovered");
        texts(unseen, "rules", report.unseen().rules());
        texts(unseen, "recipients", report.unseen().recipients());
        texts(unseen, "interviews", report.unseen().interviews());
        return json.writeValueAsString(findings);
    }

    private static void texts(ObjectNode node, String name, List<String> texts) {
        texts.forEach(node.putArray(name)::add);
    }
}
