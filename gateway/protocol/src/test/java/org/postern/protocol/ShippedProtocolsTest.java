// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.read.RegistryFiles;
import org.postern.document.Document;
import org.postern.document.DocumentType;
import org.postern.document.RiskScales;
import org.postern.protocol.cases.CaseFolder;
import org.postern.protocol.cases.Intake;
import org.postern.protocol.cases.RegistryIntake;
import org.postern.protocol.check.Coverage;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.ProtocolCompiler;
import org.postern.protocol.compile.SchemaFields;
import org.postern.protocol.decide.Decider;
import org.postern.protocol.decide.DocumentHarms;
import org.postern.protocol.decide.ProtocolBook;
import org.postern.protocol.decide.ProtocolFolder;

/** The protocols that come with Postern, against its real schemas and its real registry. */
class ShippedProtocolsTest {

    private static final String MARKER = "postern-config/agencies/kinds.yaml";

    private static AgencyRegistry registry;
    private static ProtocolFolder.Loaded loaded;
    private static final List<CaseFolder.Loaded> CASES = new ArrayList<>();

    @BeforeAll
    static void load() throws IOException, URISyntaxException {
        registry = RegistryFiles.bundled().orThrow();
        URI marker =
                ShippedProtocolsTest.class.getClassLoader().getResource(MARKER).toURI();
        if ("file".equals(marker.getScheme())) {
            load(Path.of(marker).getParent().resolveSibling("protocols"));
            return;
        }
        String jar = marker.getRawSchemeSpecificPart();
        try (FileSystem inside =
                FileSystems.newFileSystem(Path.of(URI.create(jar.substring(0, jar.lastIndexOf("!/")))))) {
            load(inside.getPath("postern-config/protocols"));
        }
    }

    private static void load(Path folder) throws IOException {
        loaded = new ProtocolFolder(new ProtocolCompiler(SchemaFields.standard(), registry::find)).load(folder);
        for (CompiledProtocol protocol : loaded.protocols()) {
            CASES.add(CaseFolder.load(folder, protocol.protocol().id()));
        }
    }

    @Test
    void loadWhenShippedThenNothingIsWrong() {
        assertThat(loaded.issues().stream().filter(ProtocolIssue::refuses).map(ProtocolIssue::sentence))
                .isEmpty();
        assertThat(loaded.protocols()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void casesWhenShippedThenEveryProtocolHasSomeAndAllCanBeRead() {
        assertThat(CASES.stream().flatMap(one -> one.issues().stream()).map(ProtocolIssue::sentence))
                .isEmpty();
    }

    @Test
    void coverageWhenShippedThenEveryTakenTypeSharesSomethingAndWithholdsSomethingOrIsWhole() {
        for (CompiledProtocol protocol : loaded.protocols()) {
            for (DocumentType type : DocumentType.values()) {
                assertThat(Coverage.cells(protocol, type))
                        .hasSize(protocol.type(type).fields().size()
                                * protocol.protocol().recipients().size());
            }
        }
    }

    @Test
    void decideWhenCaseDocumentsComeFromAnyAgencyThenNobodySendsToItselfAndEveryLeafIsDecided() {
        Decider decider = new Decider(
                new ProtocolBook(loaded.protocols(), registry::find), new DocumentHarms(RiskScales.standard()));
        int decided = 0;
        for (CaseFolder.Ready ready :
                CASES.stream().flatMap(one -> one.cases().stream()).toList()) {
            Agency sender = registry.find(ready.example().sender()).orElseThrow();
            Instant now = ready.example().now();
            Intake.Received received =
                    new RegistryIntake(registry).receive(ready.example().type(), ready.document(), sender, now);
            if (received instanceof Intake.Accepted accepted) {
                List<Outcome> outcomes =
                        decider.decide(accepted.document(), sender, accepted.onBehalfOf(), accepted.parties(), now);
                assertThat(outcomes)
                        .noneMatch(outcome -> outcome.recipient().agency().equals(sender));
                decided += complete(accepted.document(), outcomes);
            }
        }
        assertThat(decided).isPositive();
    }

    private static int complete(Document document, List<Outcome> outcomes) {
        long leaves = org.postern.document.DocumentLeaves.of(document.content()).count();
        List<Decision> decisions = outcomes.stream()
                .filter(Outcome.Decided.class::isInstance)
                .map(outcome -> ((Outcome.Decided) outcome).decision())
                .toList();
        assertThat(decisions).allSatisfy(decision -> {
            assertThat(decision.fields()).hasSize((int) leaves);
            assertThat(decision.fields()).extracting(FieldDecision::category).doesNotContain("unknown");
        });
        return decisions.size();
    }
}
