// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.agency.Agency;
import org.postern.document.DocumentType;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.EpisodeType;
import org.postern.protocol.Interviews;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.Agreement;
import org.postern.protocol.SharingProtocol.RecipientEntry;
import org.postern.protocol.SharingProtocol.Rule;
import org.postern.protocol.ShippedProtocols;
import org.postern.protocol.TestAgencies;
import org.postern.protocol.TestProtocols;
import org.postern.protocol.check.Coverage;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.CompiledRule;
import org.postern.protocol.render.Paper.Block;
import org.postern.protocol.render.Paper.Grid;
import org.postern.protocol.render.Paper.Section;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Paper and machine cannot differ: all that the compiled protocol holds is looked for on the paper made of it. */
class AgreementPaperTest {

    static Set<String> shipped() {
        return ShippedProtocols.FILES.keySet();
    }

    private static CompiledProtocol compiled(String id) {
        return ShippedProtocols.compiled(ShippedProtocols.FILES.get(id));
    }

    private static Paper paper(String id) {
        return AgreementPaper.of(compiled(id), ShippedProtocols.REGISTRY::find);
    }

    private static Section section(Paper paper, String id) {
        return paper.sections().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void paperWhenMadeThenEveryPartyDateRuleAndCodeOfTheProtocolIsOnIt(String id) {
        SharingProtocol protocol = compiled(id).protocol();
        Agreement agreement = protocol.agreement();
        String text = PaperHtml.body(paper(id))
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");

        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
        for (LocalDate date :
                List.of(agreement.signed(), agreement.inForceFrom(), agreement.review(), agreement.expires())) {
            assertThat(text).contains(day.format(date));
        }
        agreement
                .parties()
                .forEach(party -> assertThat(text)
                        .contains(party.agency()
                                .or(party::inAreaOf)
                                .flatMap(ShippedProtocols.REGISTRY::find)
                                .map(Agency::name)
                                .orElseThrow()));
        assertThat(((Grid) section(paper(id), "parties").blocks().get(0)).rows())
                .hasSize(agreement.parties().size());
        for (Rule rule : protocol.rules()) {
            assertThat(text).contains(rule.id(), rule.say());
            rule.instruct().ifPresent(instruction -> assertThat(text).contains(instruction));
        }
        assertThat(text).contains(protocol.title().isEmpty() ? "" : agreement.title(), agreement.reference());
        assertThat(text)
                .contains(
                        protocol.contact().who(),
                        protocol.contact().day(),
                        protocol.contact().night());
        agreement.dpia().ifPresent(dpia -> assertThat(text).contains(dpia.reference()));
        protocol.recipients().forEach(entry -> assertThat(text).contains(">" + entry.id() + "<"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void paperWhenMadeThenItSaysWhoIsOfferedAnInterviewAndHowCarefulTheRedactorIs(String id) {
        SharingProtocol protocol = compiled(id).protocol();
        Interviews interviews = protocol.interviews().orElseThrow();
        List<Block> blocks = section(paper(id), "interviews").blocks();
        List<List<String>> rows = ((Grid) blocks.get(1)).rows();

        assertThat(rows).hasSameSizeAs(interviews.rows());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).get(2).replace(' ', '-'))
                    .isEqualToIgnoringCase(
                            interviews.rows().get(i).at(EpisodeType.MISSING).word());
            assertThat(rows.get(i).get(3).replace(' ', '-'))
                    .isEqualToIgnoringCase(
                            interviews.rows().get(i).at(EpisodeType.AWAY).word());
        }
        assertThat(PaperMarkdown.text(paper(id)))
                .contains("within 72 hours of " + interviews.since().words())
                .contains(protocol.narrative().caution().words())
                .contains(protocol.narrative().review().words());
        interviews.decides().ifPresent(who -> assertThat(blocks).hasSize(3));
    }

    /** Reads the tables back and asks for every field and recipient what they say, and which rules. */
    @ParameterizedTest
    @MethodSource("shipped")
    void paperWhenMadeThenEveryFieldOfEveryRecipientStandsOnceWithTheRulesThatDecideIt(String id) {
        CompiledProtocol compiled = compiled(id);
        Paper paper = paper(id);
        for (DocumentType type : DocumentType.values()) {
            FieldNames names = new FieldNames(type);
            for (RecipientEntry entry : compiled.protocol().recipients()) {
                if (entry.takes().contains(type)) {
                    List<List<String>> rows = rows(paper, type, entry.id());
                    for (Coverage.Cell cell : Coverage.cells(compiled, type)) {
                        if (cell.recipient().equals(entry.id())) {
                            String said = said(
                                    rows, names, compiled.type(type).fields().keySet(), cell.path());
                            assertThat(said.isEmpty())
                                    .as("%s %s", entry.id(), cell.path())
                                    .isEqualTo(cell.byDefault());
                            deciding(
                                            compiled.rules(type, Set.of(entry.id()))
                                                    .at(cell.path()),
                                            BuiltInRules.FRAME.contains(cell.path()))
                                    .forEach(rule -> assertThat(said).contains(rule));
                        }
                    }
                }
            }
        }
    }

    /** Ids of rules that can change what happens: the strictest without a condition, and those stricter with one. */
    private static Set<String> deciding(List<CompiledRule> rules, boolean framed) {
        Set<String> ids = new HashSet<>();
        int always = rules.stream()
                .filter(rule -> rule.condition().isEmpty())
                .mapToInt(rule -> rule.rule().treatment().strictness())
                .max()
                .orElse(framed ? 0 : -1);
        for (CompiledRule rule : rules) {
            int strictness = rule.rule().treatment().strictness();
            if (rule.condition().isPresent() && strictness > always) {
                ids.add(rule.rule().id());
            }
        }
        return ids;
    }

    private static List<List<String>> rows(Paper paper, DocumentType type, String recipient) {
        return section(paper, "items").blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .filter(grid -> grid.caption().startsWith("Of a " + AgencyNames.plain(type.id()) + ", for "))
                .filter(grid ->
                        List.of(grid.caption().split(", for ")[1].split(", ")).contains(recipient))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    /** What the table says about a field; "" where it does not name it. */
    private static String said(List<List<String>> rows, FieldNames names, Set<String> all, String path) {
        List<String> found = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.get(1).equals("Everything in the document")
                    || expanded(row.get(1)).contains(names.of(path))) {
                found.add(row.get(0));
            }
        }
        assertThat(found).as(path).hasSizeLessThanOrEqualTo(1);
        assertThat(all).contains(path);
        return String.join("", found);
    }

    /** "child, name: given name, family name" to both whole names. */
    private static Set<String> expanded(String items) {
        Set<String> whole = new HashSet<>();
        for (String group : items.split("; ")) {
            int colon = group.indexOf(": ");
            String parent = colon < 0 ? "" : group.substring(0, colon) + ", ";
            for (String name : group.substring(colon < 0 ? 0 : colon + 2).split(", ")) {
                whole.add(parent + name);
            }
        }
        return whole;
    }

    @Test
    void namesWhenListedThenNoTwoFieldsOfATypeHaveOneAndNoneHoldsASeparator() {
        for (DocumentType type : DocumentType.values()) {
            assertThat(new HashSet<>(new FieldNames(type).byPath().values()))
                    .hasSize(new FieldNames(type).byPath().size())
                    .noneMatch(name -> name.contains(";") || name.contains(":"));
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void pageWhenWrittenThenItIsWellFormedAndOrderedForThoseWhoListenToIt(String id) throws Exception {
        Document page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(PaperHtml.page(paper(id)).getBytes(StandardCharsets.UTF_8)));

        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
        NodeList heads = page.getElementsByTagName("th");
        for (int i = 0; i < heads.getLength(); i++) {
            assertThat(((Element) heads.item(i)).getAttribute("scope")).isIn("col", "row");
        }
        assertThat(page.getElementsByTagName("table").getLength())
                .isEqualTo(page.getElementsByTagName("caption").getLength());
        for (String loading : List.of("img", "script", "link", "iframe")) {
            assertThat(page.getElementsByTagName(loading).getLength()).isZero();
        }
    }

    @Test
    void pageWhenTextsAreHostileThenTheyStayTexts() {
        String hostile = TestProtocols.HEAD.replace(
                        "title: Marsh Council and Fen Police",
                        "title: \"</title><script>alert(1)</script> ]]> \\u0007 \\\" onload='x' {{x}} ${y}\"")
                + "rules:\n"
                + TestProtocols.rule("A-1", "['**']", "share");
        CompiledProtocol compiled = TestProtocols.compiled(hostile);
        String page = PaperHtml.page(AgreementPaper.of(compiled, TestAgencies.DIRECTORY));

        assertThat(page).doesNotContain("<script>", "\u0007").contains("&lt;script&gt;");
        assertThat(PaperMarkdown.text(AgreementPaper.of(compiled, TestAgencies.DIRECTORY)))
                .doesNotContain("<script>");
    }
}
