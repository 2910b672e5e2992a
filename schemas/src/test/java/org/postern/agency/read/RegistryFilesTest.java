// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryFilesTest {

    private static final String SOUND = """
            kinds:
              local-authority: {accepts: [rhi-summary], units: {front-door: Front door}}
              police-force: {accepts: [rhi-summary], units: {missing-person-team: Missing person team}}
              childrens-home: {accepts: [rhi-summary], units: {manager: Manager}}
              interview-provider: {accepts: [rhi-summary], units: {interviews: Interviews}}
            nation: England
            region: North West
            authorities:
              - {id: la-wigan, name: Wigan, gss: E08000010, dfe: 359, force: police-gmp}
            forces:
              - {id: police-gmp, name: GMP, ons: E23000005, nation: England}
            districts:
              la-wigan: {E08000010: Wigan}
            """;

    static Stream<Arguments> faults() {
        String home = "  - {id: home-a, kind: childrens-home, name: A, ofsted: SC900001, district: E08000010, "
                + "address: [1 A Street], town: Wigan, postcode: WN1 9ZX}\n";
        String interviewer = "  - {id: rhi-a, kind: interview-provider, name: A, area: la-wigan, mandates: [%s]}\n";
        return Stream.of(
                fault(RegistryFault.NOT_YAML, 2, "agencies:\n  - {id: [}\n"),
                fault(RegistryFault.NOT_YAML, 2, "agencies: []\n---\nforces: []\n"),
                fault(RegistryFault.NOT_YAML, 1, "agencies: &a []\n"),
                fault(RegistryFault.WRONG_SHAPE, 1, "agencies: home-a\n"),
                fault(RegistryFault.WRONG_SHAPE, 1, "- a\n"),
                fault(RegistryFault.UNKNOWN_FIELD, 2, "agencies:\n" + home.replace("town", "twon")),
                fault(RegistryFault.UNKNOWN_FIELD, 1, "agency: []\n"),
                fault(RegistryFault.MISSING_FIELD, 2, "agencies:\n" + home.replace("name: A, ", "")),
                fault(RegistryFault.MISSING_FIELD, 2, "forces:\n  - {id: police-b, name: B, ons: E23000001}\n"),
                fault(RegistryFault.DUPLICATE_FIELD, 2, "agencies:\n" + home.replace("name: A", "name: A, name: B")),
                fault(RegistryFault.DUPLICATE_ID, 3, "agencies:\n" + home + home.replace("SC900001", "SC900002")),
                fault(RegistryFault.DUPLICATE_CODE, 3, "agencies:\n" + home + home.replace("home-a", "home-b")),
                fault(RegistryFault.DUPLICATE_CODE, 2, "former:\n  la-wigan: {E08000010: Wigan}\n"),
                fault(RegistryFault.UNKNOWN_KIND, 2, "agencies:\n" + home.replace("childrens-home", "childrens-hom")),
                fault(RegistryFault.UNKNOWN_KIND, 2, "agencies:\n" + home.replace("childrens-home", "police-force")),
                fault(
                        RegistryFault.UNKNOWN_AGENCY,
                        4,
                        "nation: England\nregion: X\nauthorities:\n"
                                + "  - {id: la-b, name: B, gss: E08000001, force: police-b}\n"),
                fault(
                        RegistryFault.UNKNOWN_AGENCY,
                        4,
                        "nation: England\nregion: X\nauthorities:\n"
                                + "  - {id: la-b, name: B, gss: E08000001, force: la-wigan}\n"),
                fault(RegistryFault.UNKNOWN_AGENCY, 2, "districts:\n  la-wigann: {E08000001: B}\n"),
                fault(RegistryFault.UNKNOWN_AGENCY, 2, "amend:\n  la-b: {units: {hub: Hub}}\n"),
                fault(
                        RegistryFault.UNKNOWN_AGENCY,
                        2,
                        "agencies:\n" + interviewer.formatted("").replace("la-wigan", "la-b")),
                fault(
                        RegistryFault.UNKNOWN_AGENCY,
                        2,
                        "agencies:\n" + interviewer.formatted("{for: la-b, types: [rhi-summary], basis: C}")),
                fault(RegistryFault.UNKNOWN_DISTRICT, 2, "agencies:\n" + home.replace("E08000010", "E08000001")),
                fault(
                        RegistryFault.UNKNOWN_TYPE,
                        2,
                        "agencies:\n" + interviewer.formatted("{for: la-wigan, types: [rhi-summary, rhi], basis: C}")),
                fault(RegistryFault.UNKNOWN_TYPE, 2, "amend:\n  la-wigan: {accepts: [rhi-summry]}\n"),
                fault(RegistryFault.BAD_FORMAT, 2, "agencies:\n" + home.replace("home-a", "Home A")),
                fault(RegistryFault.BAD_FORMAT, 2, "agencies:\n" + home.replace("SC900001", "900001")),
                fault(RegistryFault.BAD_FORMAT, 2, "agencies:\n" + home.replace("WN1 9ZX", "WN19ZX")),
                fault(RegistryFault.BAD_FORMAT, 2, "amend:\n  la-wigan: {push: \"http://la.example/in\"}\n"),
                fault(RegistryFault.BAD_FORMAT, 2, "amend:\n  la-wigan: {push: \"https://a:b@la.example/in\"}\n"),
                fault(
                        RegistryFault.NO_AREA,
                        2,
                        "agencies:\n" + interviewer.formatted("").replace("area: la-wigan, ", "")),
                fault(RegistryFault.NO_AREA, 2, "agencies:\n" + home.replace("ofsted: SC900001, ", "")),
                fault(
                        RegistryFault.BAD_MANDATE,
                        2,
                        "agencies:\n" + interviewer.formatted("{for: police-gmp, types: [rhi-summary], basis: C}")),
                fault(
                        RegistryFault.BAD_MANDATE,
                        2,
                        "agencies:\n" + interviewer.formatted("{for: rhi-a, types: [rhi-summary], basis: C}")),
                fault(
                        RegistryFault.BAD_MANDATE,
                        2,
                        "agencies:\n" + interviewer.formatted("{for: la-wigan, types: [], basis: C}")),
                fault(
                        RegistryFault.BAD_MANDATE,
                        2,
                        "agencies:\n"
                                + interviewer.formatted("{for: la-wigan, types: [rhi-summary], basis: C}, "
                                        + "{for: la-wigan, types: [risk-assessment], basis: D}")),
                fault(RegistryFault.UNKNOWN_DISTRICT, 1, "fullNameOnly: [Wigann]\n"),
                fault(
                        RegistryFault.AMENDED_TWICE,
                        1,
                        "amend: {la-wigan: {push: \"https://la.example/a\", units: {hub: Hub}}}\n",
                        "amend: {la-wigan: {units: {hub: Other}}}\n"),
                fault(
                        RegistryFault.CONTRADICTING_DISTRICT,
                        6,
                        "nation: England\nregion: X\nauthorities:\n"
                                + "  - {id: la-b, name: B, gss: E08000001, force: police-gmp}\n"
                                + "districts:\n  la-wigan: {E08000001: B}\n"),
                fault(RegistryFault.NO_DEFAULTS, 2, "agencies:\n" + home.replace("childrens-home", "health")));
    }

    @ParameterizedTest(name = "{0} at line {1} of case {index}")
    @MethodSource("faults")
    void readWhenFileIsWrongThenSaysWhereAndWhat(RegistryFault fault, int line, List<String> texts) {
        Stream<ConfigFile> more =
                texts.stream().map(text -> new ConfigFile("more-" + texts.indexOf(text) + ".yaml", text));
        RegistryResult result = RegistryFiles.read(Stream.concat(Stream.of(new ConfigFile("base.yaml", SOUND)), more)
                .toList());
        assertThat(result)
                .isInstanceOfSatisfying(
                        RegistryResult.NotLoaded.class,
                        refused -> assertThat(refused.problems()).anySatisfy(problem -> {
                            assertThat(problem.fault()).isEqualTo(fault);
                            assertThat(problem.file()).isEqualTo("more-" + (texts.size() - 1) + ".yaml");
                            assertThat(problem.line()).isEqualTo(line);
                            assertThat(problem.text()).doesNotContainPattern("\\{\\d}");
                        }));
    }

    @Test
    void faultsWhenListedThenEveryOneIsTried() {
        Set<Object> tried = faults().map(arguments -> arguments.get()[0]).collect(Collectors.toSet());
        assertThat(Arrays.stream(RegistryFault.values()).filter(fault -> fault != RegistryFault.UNREADABLE))
                .allMatch(tried::contains);
    }

    @Test
    void readWhenOneThingIsWrongThenOneProblem() {
        RegistryResult result = RegistryFiles.read(List.of(
                new ConfigFile("base.yaml", SOUND),
                new ConfigFile("more.yaml", "amend:\n  la-wigann: {units: {hub: Hub}}\n")));
        assertThatThrownBy(result::orThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PST-1459 more.yaml:2 amend names la-wigann, which is not an agency in this "
                        + "registry. Did you mean la-wigan?");
        assertThat(((RegistryResult.NotLoaded) result).problems()).hasSize(1);
    }

    @Test
    void readWhenSoundThenLoaded() {
        assertThat(RegistryFiles.read(List.of(new ConfigFile("base.yaml", SOUND))))
                .isInstanceOf(RegistryResult.Loaded.class);
    }

    /** The parser's own buffer ends after 1,024 characters, and a character of two halves may lie across its end. */
    @ParameterizedTest
    @ValueSource(ints = {1020, 1021, 1022, 1023, 1024, 1025})
    void readWhenACharacterOutsideTheBasicPlaneStandsAnywhereThenItIsLoaded(int at) {
        String amend = "amend: {la-wigan: {units: {hub: 'Hub 😀'}}}\n";
        String padded = "#" + "x".repeat(at - 2 - amend.indexOf("😀")) + "\n" + amend;

        assertThat(padded.indexOf("😀")).isEqualTo(at);
        assertThat(RegistryFiles.read(List.of(new ConfigFile("base.yaml", SOUND), new ConfigFile("more.yaml", padded))))
                .isInstanceOf(RegistryResult.Loaded.class);
    }

    @Test
    void readWhenUnitsAreAmendedThenKindUnitsStay() {
        String amend = "amend:\n  la-wigan: {accepts: [risk-assessment], push: \"https://la.example/in\", "
                + "units: {hub: Hub, front-door: The door}}\n";
        RegistryResult result =
                RegistryFiles.read(List.of(new ConfigFile("base.yaml", SOUND), new ConfigFile("more.yaml", amend)));
        assertThat(result.orThrow().find("la-wigan").orElseThrow()).satisfies(wigan -> {
            assertThat(wigan.units()).extracting("id").containsExactly("front-door", "hub");
            assertThat(wigan.units()).extracting("name").containsExactly("The door", "Hub");
            assertThat(wigan.accepts()).extracting("id").containsExactly("risk-assessment");
            assertThat(wigan.push()).contains("https://la.example/in");
        });
    }

    @Test
    void loadWhenDirectoryIsMissingOrNotTextThenSaysSo(@TempDir Path directory) throws IOException {
        assertThat(codes(RegistryFiles.load(directory.resolve("none")))).containsExactly("PST-1450");
        Files.write(directory.resolve("a.yaml"), "agencies: [\u00e9]".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(codes(RegistryFiles.load(directory))).containsExactly("PST-1450");
    }

    private static List<String> codes(RegistryResult result) {
        return ((RegistryResult.NotLoaded) result)
                .problems().stream().map(problem -> problem.fault().code()).toList();
    }

    private static Arguments fault(RegistryFault fault, int line, String... texts) {
        return Arguments.of(fault, line, List.of(texts));
    }
}
