// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PreviewCommandTest {

    private static final String AT = "2026-11-25T12:00:00Z";
    private static final Object INTERVIEW = Run.example("rhi-summary/valid/held-after-one-night.json");

    @Test
    void previewWhenSenderIsEntitledThenEachRecipientWithReasonsPerField() {
        Run run = Run.of("preview", "--json", "--as", "la-wigan", "--at", AT, INTERVIEW);

        assertThat(run.exit()).isZero();
        JsonNode police = run.json()
                .get(0)
                .path("recipients")
                .valueStream()
                .filter(one -> one.path("agency").asString().equals("police-greater-manchester"))
                .findFirst()
                .orElseThrow();
        assertThat(police.path("outcome").asString()).isEqualTo("sent-reduced");
        assertThat(police.path("disclosure")
                        .path("child")
                        .path("name")
                        .path("family")
                        .asString())
                .isNotBlank();
        assertThat(police.path("fields")).isNotEmpty().allSatisfy(field -> {
            assertThat(field.path("rule").asString()).isNotBlank();
            assertThat(field.path("reason").asString()).isNotBlank();
        });
    }

    @Test
    void previewWhenOneRecipientIsAskedForThenOnlyThatOne() {
        Run run = Run.of(
                "preview", "--json", "--as", "la-wigan", "--to", "police-greater-manchester", "--at", AT, INTERVIEW);

        assertThat(run.json()
                        .get(0)
                        .path("recipients")
                        .valueStream()
                        .map(one -> one.path("agency").asString()))
                .containsOnly("police-greater-manchester");
    }

    @Test
    void previewWhenADraftIsNamedThenItDecidesInPlaceOfTheOneInForce(@TempDir Path folder) throws IOException {
        Path own = folder.resolve("wigan-greater-manchester/protocol.yaml");
        Files.createDirectories(own.getParent());
        String shipped = Files.readString(Run.HOME.resolve("config/protocols/wigan-greater-manchester/protocol.yaml"));
        String wider = "\n  - id: DRAFT-1\n    say: The family name is kept.\n    documents: [rhi-summary]\n"
                + "    to: [force]\n    fields: [child.name.family]\n    do: withhold\n";
        Files.writeString(own, shipped.stripTrailing() + wider);

        Run run = Run.of("preview", "--json", "--as", "la-wigan", "--at", AT, "--protocol", own.getParent(), INTERVIEW);

        assertThat(run.json()
                        .get(0)
                        .path("recipients")
                        .valueStream()
                        .filter(one -> one.path("agency").asString().equals("police-greater-manchester"))
                        .flatMap(one -> one.path("fields").valueStream())
                        .filter(field -> field.path("pointer").asString().equals("/child/name/family"))
                        .map(field -> field.path("rule").asString()))
                .containsOnly("DRAFT-1");
    }

    @Test
    void previewWhenForPeopleThenTableAndCopy() {
        Run run = Run.of("preview", "--as", "la-wigan", "--to", "police-greater-manchester", "--at", AT, INTERVIEW);

        assertThat(run.out()).contains("sent-reduced", "/child/name/given", "It would get:", "and be told:");
    }

    @Test
    void previewWhenRecipientIsNoneThenOne() {
        Run run = Run.of("preview", "--as", "la-wigan", "--to", "la-cornwall", "--at", AT, INTERVIEW);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("PST-7015");
    }

    @Test
    void previewWhenSenderIsNotEntitledThenOneWithCode() {
        Run run = Run.of("preview", "--json", "--as", "la-cornwall", "--at", AT, INTERVIEW);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.json().get(0).path("code").asString()).startsWith("PST-14");
        assertThat(run.out()).doesNotContain("disclosure");
    }

    @Test
    void previewWhenDocumentIsInvalidThenOneWithItsIssues() {
        Run run = Run.of(
                "preview",
                "--json",
                "--as",
                "la-wigan",
                "--at",
                AT,
                Run.example("rhi-summary/invalid/declined-without-a-reason.json"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.json().get(0).path("issues")).isNotEmpty();
    }

    @Test
    void previewWhenAgencyIsUnknownThenTwo() {
        Run run = Run.of("preview", "--as", "la-atlantis", INTERVIEW);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("PST-7014");
    }
}
