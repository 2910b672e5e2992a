// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.read.RegistryFiles;
import org.postern.agency.read.RegistryResult;
import org.postern.document.RiskScales;
import org.postern.document.SchemaCatalogue;
import org.postern.protocol.cases.CaseFolder;
import org.postern.protocol.cases.CaseOutcome;
import org.postern.protocol.cases.CaseRunner;
import org.postern.protocol.cases.RegistryIntake;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.ProtocolCompiler;
import org.postern.protocol.compile.SchemaFields;
import org.postern.protocol.decide.Decider;
import org.postern.protocol.decide.DocumentHarms;
import org.postern.protocol.decide.ProtocolBook;
import org.postern.protocol.decide.ProtocolFolder;

/** Every case of every sharing protocol that Postern ships, through the real gate. */
class ConfiguredCasesTests {

    @TestFactory
    Stream<DynamicTest> runWhenTheCaseIsShippedThenItComesOutAsItSays() throws IOException, URISyntaxException {
        AgencyRegistry registry = ((RegistryResult.Loaded) RegistryFiles.bundled()).registry();
        Path folder = folder();
        List<CompiledProtocol> protocols = new ProtocolFolder(
                        new ProtocolCompiler(SchemaFields.standard(), registry::find))
                .load(folder)
                .protocols();
        CaseRunner runner = new CaseRunner(
                registry::find,
                new RegistryIntake(registry),
                new Decider(new ProtocolBook(protocols, registry::find), new DocumentHarms(RiskScales.standard())),
                new GateDisclosing(
                        new Gate(SchemaCatalogue.standard()::field, new RegistryPlaces(registry), TestGates.KEYS)));
        return protocols.stream()
                .map(protocol -> protocol.protocol().id())
                .flatMap(id -> cases(folder, id))
                .map(ready -> DynamicTest.dynamicTest(ready.example().file(), () -> {
                    CaseOutcome outcome = runner.run(ready.example(), ready.document());
                    assertThat(outcome)
                            .as(() ->
                                    ((CaseOutcome.Failed) outcome).differences().toString())
                            .isInstanceOf(CaseOutcome.Passed.class);
                }));
    }

    private static Stream<CaseFolder.Ready> cases(Path folder, String protocol) {
        try {
            return CaseFolder.load(folder, protocol).cases().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path folder() throws IOException, URISyntaxException {
        URL url = ConfiguredCasesTests.class.getResource("/postern-config/protocols");
        return url.getProtocol().equals("file")
                ? Path.of(url.toURI())
                : FileSystems.newFileSystem(url.toURI(), Map.of()).getPath("/postern-config/protocols");
    }
}
