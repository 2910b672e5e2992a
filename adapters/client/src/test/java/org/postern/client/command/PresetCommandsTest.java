// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.protocol.preset.Parameter;
import org.postern.protocol.preset.Preset;
import org.postern.protocol.preset.Presets;

/** Every preset for partnerships that have no protocol here, down to its cases in the real gate. */
class PresetCommandsTest {

    private static final Path SHIPPED = Run.HOME.resolve("config");

    @TempDir
    private Path folder;

    private Path config;

    /** The shipped registry, with an interview provider for two authorities that have none. */
    @BeforeEach
    void register() throws IOException {
        config = folder.resolve("config");
        for (String part : List.of("agencies", "presets")) {
            try (Stream<Path> files = Files.walk(SHIPPED.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = config.resolve(SHIPPED.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        Files.writeString(config.resolve("agencies/partnerships/new-here.yaml"), """
                agencies:
                  - id: rhi-kent-lanterns
                    kind: interview-provider
                    name: Kent Lanterns
                    area: la-kent
                    mandates:
                      - {for: la-kent, types: [rhi-summary], basis: Contract K-1}
                  - id: rhi-cardiff-llusern
                    kind: interview-provider
                    name: Llusern Caerdydd
                    area: la-cardiff
                    mandates:
                      - {for: la-cardiff, types: [rhi-summary], basis: Contract C-1}
                """);
    }

    private List<Object> fill(Preset preset, String authority, String other, String provider, String answer) {
        List<Object> words = new ArrayList<>(List.of(
                "protocol", "new", "--config", config, "--preset", preset.id(), "--out", folder.resolve("drafts")));
        for (Parameter parameter : preset.parameters()) {
            String value = switch (parameter.id()) {
                case "id" -> preset.id() + "-" + authority + "-" + answer;
                case "authority" -> authority;
                case "otherAuthority" -> other;
                case "provider" -> provider;
                case "signed" -> "2027-01-04";
                case "inForceFrom" -> "2027-01-31";
                case "review" -> "2028-01-31";
                case "expires" -> "2029-01-31";
                case "dpiaDate" -> "2026-12-01";
                case "contactDay", "contactNight" -> "01632 960101";
                case "answer" -> answer;
                default -> parameter.suggestion().isEmpty() ? "A " + parameter.id() : "";
            };
            if (!value.isEmpty()) {
                words.addAll(List.of("--set", parameter.id() + "=" + value));
            }
        }
        return words;
    }

    @Test
    void newWhenEveryPresetIsFilledForPartnershipsWithoutAProtocolThenAllChecksAreCleanAndAllCasesPass()
            throws IOException {
        int written = 0;
        for (Preset preset : Presets.load(config.resolve("presets")).all()) {
            boolean asks = preset.parameters().stream().anyMatch(one -> one.id().equals("answer"));
            for (String answer : asks ? List.of("no", "yes", "only-high") : List.of("none")) {
                Run kent = Run.of(fill(preset, "la-kent", "la-essex", "rhi-kent-lanterns", answer)
                        .toArray());
                Run cardiff = Run.of(fill(preset, "la-cardiff", "la-bristol", "rhi-cardiff-llusern", answer)
                        .toArray());
                assertThat(List.of(kent.exit(), cardiff.exit()))
                        .as(kent.out() + cardiff.out())
                        .containsOnly(0);
                written += 2;
            }
        }
        assertThat(written).isGreaterThanOrEqualTo(30);
        // Each by itself: presets for one flow of one authority are alternatives, and would be in each other's way.
        try (Stream<Path> drafts = Files.list(folder.resolve("drafts"))) {
            for (Path draft : drafts.toList()) {
                Path alone = folder.resolve("alone-" + draft.getFileName());
                Files.createDirectories(alone);
                Files.move(draft, alone.resolve(draft.getFileName()));
                Run check = Run.of("protocol", "check", "--config", config, "--on", "2027-02-01", alone);
                assertThat(check.out()).contains("0 errors, 0 warnings");
                Run test = Run.of("protocol", "test", "--config", config, alone);
                assertThat(test.exit()).as(test.out()).isZero();
                assertThat(test.out()).contains(" passed, 0 failed").doesNotContain("no case of");
            }
        }
    }

    @Test
    void newWhenAValueIsMissingThenOneAndNothingIsWritten() {
        Run run = Run.of(
                "protocol", "new", "--preset", "e5a-5-summary-always", "--set", "id=x", "--out", folder.resolve("out"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("authority: PST-2072");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void newWhenPresetIsMisspeltThenTheNearestIsNamed() {
        Run run = Run.of("protocol", "new", "--preset", "e5a-5-summary-allways", "--out", folder);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("PST-7018", "e5a-5-summary-always");
    }

    @Test
    void presetsWhenListedThenEachWithItsTitleAndOneWithWhatItAsksFor() {
        assertThat(Run.of("protocol", "presets").out()).contains("e5a-1-authority-collates", "e3c-placed-elsewhere");
        assertThat(Run.of("protocol", "presets", "e3b-placed-here-by-others").out())
                .contains("answer", "only-high", "authority");
        assertThat(Run.of("protocol", "presets", "--json").json()).hasSizeGreaterThanOrEqualTo(11);
    }
}
