// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.read.RegistryFiles;
import org.postern.agent.deliver.TestDisclosures;
import org.postern.envelope.pki.Verdict;
import org.w3c.dom.Document;
import tools.jackson.databind.node.ObjectNode;

/** A record for import is what its mapping says, whatever stands in the document. */
class RecordWriterTest {

    private static final AgencyRegistry REGISTRY = RegistryFiles.bundled().orThrow();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/NicheImport/Header/SentBy | Listen First Interviews",
                "/NicheImport/Header/Sent | 30/10/2026 14:11",
                "/NicheImport/Header/Handling | Ring the home before anybody visits.",
                "/NicheImport/Header/NotTold | narrative, health",
                "/NicheImport/Occurrence/Type | MISPER-RHI",
                "/NicheImport/Person/@role | SUBJECT",
                "/NicheImport/Person/Surname | Rothwell",
                "/NicheImport/Person/DateOfBirth | 08/08/2010",
                "/NicheImport/Person/Sex | MALE",
                "/NicheImport/Person/Ethnicity | White British",
                "/NicheImport/MissingEpisodes/Episode[1]/@reference | GMP-MP-26-55812",
                "/NicheImport/MissingEpisodes/Episode[1]/Reported | 27/10/2026 22:15",
                "/NicheImport/Locations/Location/@childsWish | share",
                "/NicheImport/Locations/Location/Kind | Home of a friend",
                "/NicheImport/Locations/Location/Postcode | WN2 9ZX",
                "count(/NicheImport/Risks/Risk) | 6",
                "count(/NicheImport/Person) | 1",
                "count(/NicheImport/Placement/To) | 0"
            })
    void writeWhenTheExampleIsUsedThenEachElementHoldsItsValue(String path, String expected) throws Exception {
        assertThat(xpath(write(Optional.empty(), TestDisclosures.interview()), path))
                .isEqualTo(expected);
    }

    @Test
    void writeWhenASiteHasItsOwnMappingThenItsElementsAndNamespaceAreWritten() throws Exception {
        Path own = Files.writeString(folder.resolve("own.yaml"), """
            root: Import
            namespace: urn:example:records
            elements:
              - {path: Subject/Name/Last, from: /child/name/family}
              - {path: Subject/Name/First, from: /child/name/given}
              - {path: Subject/@born, from: /child/dateOfBirth, pattern: yyyyMMdd}
            """);

        byte[] xml = write(Optional.of(own), TestDisclosures.interview());

        assertThat(new String(xml, java.nio.charset.StandardCharsets.UTF_8)).contains("xmlns=\"urn:example:records\"");
        assertThat(xpath(xml, "count(//*[local-name()='Name'])")).isEqualTo("1");
        assertThat(xpath(xml, "//*[local-name()='Subject']/@born")).isEqualTo("20100808");
    }

    @Test
    void writeWhenValuesLookLikeMarkupOrHoldControlsThenTheFileIsWellFormedAndSaysThem() throws Exception {
        ObjectNode interview = TestDisclosures.interview();
        interview.put("summary", "]]></Summary><Evil a=\"1\"/>&bomb; \u0001\u001b \uD83D\uDE00");

        byte[] xml = write(Optional.empty(), interview);

        assertThat(xpath(xml, "count(//Evil)")).isEqualTo("0");
        assertThat(xpath(xml, "/NicheImport/Occurrence/Summary"))
                .isEqualTo("]]></Summary><Evil a=\"1\"/>&bomb; \uFFFD\uFFFD \uD83D\uDE00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "root: 'Not a name' | PST-8202",
                "root: A\\nelements: [{path: 'B/', from: /id}] | PST-8202",
                "root: A\\nelements: [{path: B}] | PST-8203",
                "root: A\\nelements: [{path: B, from: /id, value: x}] | PST-8203",
                "root: A\\nelements: [{path: B, from: /id, pattern: '{{'}] | PST-8108",
                "root: A\\nelements: [{path: B, form: /id}] | PST-8203",
                "elements: [] | PST-8105"
            })
    void mappingWhenWrittenWronglyThenItIsRefusedWithItsLine(String yaml, String code) throws Exception {
        Path file = Files.writeString(folder.resolve("bad.yaml"), yaml.replace("\\n", "\n"));

        Verdict<RecordMapping> read = RecordMappings.of(Optional.of(file));

        assertThat(read).isInstanceOf(Verdict.Refused.class);
        assertThat(((Verdict.Refused<RecordMapping>) read).refusal().text()).contains("line ", code);
    }

    private static byte[] write(Optional<Path> mapping, ObjectNode disclosure) {
        return new RecordWriter(RecordMappings.of(mapping).orElseThrow(), REGISTRY)
                .write(TestDisclosures.opened(disclosure, TestDisclosures.manifest()));
    }

    private static String xpath(byte[] xml, String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        XPath xpath = XPathFactory.newInstance().newXPath();
        return xpath.evaluate(path, document);
    }
}
