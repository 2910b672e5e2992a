// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.read.RegistryFiles;
import org.postern.document.RiskScales;
import org.postern.document.SchemaCatalogue;
import org.postern.protocol.cases.CaseOutcome;
import org.postern.protocol.cases.CaseRunner;
import org.postern.protocol.cases.RegistryIntake;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.compile.ProtocolCompiler;
import org.postern.protocol.compile.SchemaFields;
import org.postern.protocol.decide.Decider;
import org.postern.protocol.decide.DocumentHarms;
import org.postern.protocol.decide.ProtocolBook;
import org.postern.protocol.read.CaseReader;
import org.postern.protocol.read.CaseResult;

/** One case of a shipped protocol under that protocol with nothing changed but what it says about narratives. */
class NarrativeCasesTests {

    private static final String FOLDER = "/postern-config/protocols/gwent/";
    private static final String SHIPPED = "narrative: {caution: less, review: doubtful}";

    private final AgencyRegistry registry = RegistryFiles.bundled().orThrow();

    @Test
    void runWhenNothingIsChangedThenTheCasePasses() throws IOException {
        assertThat(run(SHIPPED)).isEmpty();
    }

    @Test
    void runWhenTheThresholdIsLowerThenTheSummaryWaitsToo() throws IOException {
        assertThat(run(SHIPPED.replace("less", "usual"))).contains("police-gwent should see 'summary', but does not.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"less", "usual", "more"})
    void runWhenNoTextWaitsThenTheAccountGoes(String caution) throws IOException {
        assertThat(run("narrative: {caution: " + caution + ", review: never}"))
                .contains("police-gwent should not see 'account.during', but does.")
                .contains("Nobody is asked about police-gwent because of 'recogniser'.");
    }

    private List<String> run(String narrative) throws IOException {
        String protocol = text("protocol.yaml");
        assertThat(protocol).contains(SHIPPED);
        CompileResult compiled = new ProtocolCompiler(SchemaFields.standard(), registry::find)
                .compile("protocol.yaml", protocol.replace(SHIPPED, narrative).getBytes(StandardCharsets.UTF_8));
        ProtocolBook book = new ProtocolBook(List.of(((CompileResult.Compiled) compiled).protocol()), registry::find);
        CaseResult.Read read = (CaseResult.Read) new CaseReader()
                .read("case.yaml", text("cases/typed-in-a-hurry.yaml").getBytes(StandardCharsets.UTF_8));
        CaseOutcome outcome = new CaseRunner(
                        registry::find,
                        new RegistryIntake(registry),
                        new Decider(book, new DocumentHarms(RiskScales.standard())),
                        new GateDisclosing(new Gate(
                                SchemaCatalogue.standard()::field, new RegistryPlaces(registry), TestGates.KEYS)))
                .run(
                        read.example(),
                        text("cases/documents/typed-in-a-hurry.json").getBytes(StandardCharsets.UTF_8));
        return outcome instanceof CaseOutcome.Failed failed ? failed.differences() : List.of();
    }

    private static String text(String name) throws IOException {
        try (InputStream in = NarrativeCasesTests.class.getResourceAsStream(FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
