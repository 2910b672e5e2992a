// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.postern.app.storage.GovernanceKey;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what became of a version, for the people of its parties. */
@Component
class VersionStories {

    private final VersionStore versions;
    private final StepStore steps;
    private final Approving approving;
    private final GovernanceKey key;
    private final JsonMapper json;

    VersionStories(VersionStore versions, StepStore steps, Approving approving, GovernanceKey key, JsonMapper json) {
        this.versions = versions;
        this.steps = steps;
        this.approving = approving;
        this.key = key;
        this.json = json;
    }

    VersionLife of(StoredVersion version) {
        TreeSet<String> needed = new TreeSet<>();
        approving.needed(version).forEach(approvers -> needed.addAll(approvers.all()));
        JsonNode findings = json.readTree(versions.findings(version.id()));
        List<String> unseen = new ArrayList<>(texts(findings.path("notCovered").path("rules")));
        unseen.addAll(texts(findings.path("notCovered").path("recipients")));
        unseen.addAll(texts(findings.path("notCovered").path("interviews")));
        return new VersionLife(
                steps.of(version.id()).stream().map(step -> step(version, step)).toList(),
                steps.approvals(version.id()).stream()
                        .map(approval -> new VersionLife.Approval(
                                approval.assent().by(),
                                approval.at(),
                                approval.assent().kind() == Assent.Kind.SIGN_IN))
                        .toList(),
                List.copyOf(needed),
                findings.path("warnings")
                        .valueStream()
                        .map(one -> one.path("text").asString("") + " "
                                + one.path("fix").asString(""))
                        .toList(),
                texts(findings.path("passedCases")),
                unseen);
    }

    private VersionLife.Step step(StoredVersion version, StepStore.Step step) {
        return new VersionLife.Step(
                step.state(),
                step.at(),
                step.by(),
                step.reason()
                        .map(hidden -> new String(
                                key.key().open("protocol-reason/" + version.id(), hidden), StandardCharsets.UTF_8)));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(one -> one.asString("")).toList();
    }
}
