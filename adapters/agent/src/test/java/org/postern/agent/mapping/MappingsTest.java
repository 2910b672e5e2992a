// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.envelope.pki.Verdict;

class MappingsTest {

    private static final String SOUND = """
            mapping: mine
            title: Mine
            document: risk-assessment
            child: [[child.name.family]]
            columns: [{path: child.name.family, heading: Who}]
            documents: [{name: a}]
            """;

    @TempDir
    private Path folder;

    @Test
    void withWhenFolderHasAMappingThenItGoesBeforeThoseThatCameAlong() throws Exception {
        Files.writeString(folder.resolve("mine.yaml"), SOUND);
        Files.writeString(
                folder.resolve("register.yaml"),
                "mapping: risk-register\nlike: risk-register\ntitle: Register of this site\n");

        Mappings mappings = Mappings.with(folder).orElseThrow();

        assertThat(mappings.all().get(0).id()).isEqualTo("mine");
        assertThat(mappings.find("risk-register").orElseThrow().title()).isEqualTo("Register of this site");
        assertThat(mappings.find("interview-log")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {1021, 1022, 1023, 1024})
    void withWhenACharacterOutsideTheBasicPlaneStandsAnywhereThenTheMappingIsRead(int at) throws Exception {
        Files.writeString(folder.resolve("mine.yaml"), "#" + "x".repeat(at - 1) + "😀\n" + SOUND);

        assertThat(Mappings.with(folder).orElseThrow().find("mine")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document: risk-assessment=document: shopping-list",
                "path: child.name.family=path: child.name.nick",
                "path: child.name.family=path: child..name",
                "heading: Who=heading: Who, raed: line",
                "heading: Who=heading: Who, read: guess",
                "title: Mine=titel: Mine",
                "documents: [{name: a}]=documents: []",
                "documents: [{name: a}]=documents: [{name: a, set: {colour: red}}]",
                "title: Mine=title: Mine\nfallbacks: {child.shoeSize: 4}",
                "title: Mine=title: Mine\nlike: nothing",
                "title: Mine=title: [Mine"
            })
    void withWhenAMappingHasASlipThenItIsRefusedWhenItIsRead(String change) throws Exception {
        int equals = change.indexOf('=');
        Files.writeString(
                folder.resolve("mine.yaml"), SOUND.replace(change.substring(0, equals), change.substring(equals + 1)));

        Verdict<Mappings> read = Mappings.with(folder);

        assertThat(read.<String>either(mappings -> "read", refusal -> refusal.code()))
                .startsWith("PST-807");
    }
}
