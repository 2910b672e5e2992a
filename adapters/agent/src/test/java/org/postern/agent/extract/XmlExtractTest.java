// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agent.TestGateway;
import org.postern.agent.TestSenders;
import org.postern.agent.intake.ImportReport;
import org.postern.agent.intake.SheetImport;
import org.postern.agent.mapping.Mappings;
import org.postern.agent.sheet.SheetLimits;
import org.postern.agent.told.StateKey;
import org.postern.agent.told.ToldBook;

class XmlExtractTest {

    private static final String MAPPING = """
            mapping: eclipse-placements
            like: placement-movements
            title: Placements as Eclipse exports them
            records: {element: placement, values: ["@id", child/@ref, child/forename, child/surname, child/born, type, home/urn, from, until, why, "alias"]}
            named: []
            telling: [placement.start]
            columns:
              - {path: child.identifiers.localId, heading: child/@ref}
              - {path: child.name.given, heading: child/forename}
              - {path: child.name.family, heading: child/surname}
              - {path: "child.aliases[]", heading: alias}
              - {path: child.dateOfBirth, heading: child/born}
              - {path: placement.type, heading: type}
              - {path: placement.provider, read: agency, heading: home/urn}
              - {path: placement.start, heading: from}
              - {path: placement.end, heading: until}
              - {path: ending.reason, heading: why}
            """;

    @TempDir
    private Path folder;

    private final TestGateway gateway = new TestGateway();

    @BeforeEach
    void aSiteHasItsOwnMapping() throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve("mappings")).resolve("eclipse.yaml"), MAPPING);
    }

    @Test
    void runWhenTheMappingSaysWhereRecordsAreThenEachBecomesADocument() throws Exception {
        ImportReport report = run("""
                <?xml version="1.0" encoding="UTF-8"?>
                <e:export xmlns:e="urn:example"><run at="2026-11-25"/>
                  <e:placement id="7"><child ref="C-12"><forename>Kian</forename><surname><![CDATA[Rothwell]]></surname><born>2010-08-08</born></child>
                    <type>K2</type><home><urn>Alder House</urn></home><from>2026-11-02</from><alias>K</alias><alias>Roth</alias></e:placement>
                  <e:placement id="8"><child ref="C-13"><forename>Josef</forename><surname>Lindqvist-Moore</surname><born>2013-05-15</born></child>
                    <type>K2</type><home><urn>Alder House</urn></home><from>2026-09-01</from><until>2026-10-01</until><why>OTHER</why></e:placement>
                </e:export>
                """);

        assertThat(report.complete()).as(report.json().toString()).isTrue();
        assertThat(gateway.documents()).hasSize(3);
        assertThat(gateway.documents().get(0).at("/child/aliases/1").asString()).isEqualTo("Roth");
        assertThat(gateway.documents().get(0).at("/child/identifiers/localId").asString())
                .isEqualTo("C-12");
    }

    @Test
    void runWhenTheExtractDeclaresEntitiesThenItIsRefused() throws Exception {
        ImportReport report = run(
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><x><placement><type>&a;</type></placement></x>");

        assertThat(report.refused().orElseThrow().code()).isIn("PST-8006", "PST-8007");
        assertThat(gateway.documents()).isEmpty();
    }

    @Test
    void runWhenTheExtractIsCutOffThenNothingIsSent() throws Exception {
        ImportReport report = run(
                "<x><placement><child ref=\"C-12\"><forename>Kian</forename><surname>Rothwell</surname><born>2010-08-08</born></child>"
                        + "<type>K2</type><home><urn>Alder House</urn></home><from>2026-11-02</from></placement><placement><chi");

        assertThat(report.refused().orElseThrow().code()).isEqualTo("PST-8007");
        assertThat(report.sent()).isZero();
    }

    private ImportReport run(String xml) throws Exception {
        Path file = Files.writeString(folder.resolve("export.xml"), xml);
        SheetImport sheets = new SheetImport(
                Mappings.with(folder.resolve("mappings")).orElseThrow(),
                TestSenders.REGISTRY,
                SheetLimits.DEFAULT,
                Clock.fixed(TestGateway.NOW, java.time.ZoneOffset.UTC));
        StateKey key = StateKey.in(folder.resolve("key")).orElseThrow();
        try (ToldBook book = ToldBook.open(folder.resolve("state"), key).orElseThrow()) {
            return sheets.run(
                    file, TestSenders.authority().by("eclipse-placements"), book, gateway, (part, copy) -> {});
        }
    }
}
