// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.TestAgencies;
import org.postern.protocol.TestProtocols;
import org.postern.protocol.check.Checks;

/** What a table of interviews may not say, each refused with the line where it stands. */
class InterviewTableTest {

    private static final String FILE = TestInterviews.file(TestInterviews.TABLE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "authorities: [la-marsh] | authorities: [la-march] | UNKNOWN_AGENCY | authorities:",
                "authorities: [la-marsh] | authorities: [la-hill] | INTERVIEW_AUTHORITY | authorities:",
                "authorities: [la-marsh] | authorities: [police-fen] | INTERVIEW_AUTHORITY | authorities:",
                "decides: {agency: la-marsh, unit: front-door} | decides: {agency: la-marsh, unit: font} | UNKNOWN_UNIT | decides:",
                "since: found | since: fund | WRONG_VALUE | since:",
                "since: found |  | MISSING | authorities:",
                "within: PT72H | within: 72 | WRONG_VALUE | within:",
                "within: PT72H | within: PT1M | WRONG_VALUE | within:",
                "within: PT72H | wihtin: PT72H | UNKNOWN_KEY | wihtin:",
                "remanded] | remandet] | WRONG_VALUE | remandet",
                "remanded] | looked-after] | WRONG_VALUE | looked-after, looked-after",
                "remanded] | any] | WRONG_VALUE | any]",
                "school] | skool] | WRONG_VALUE | skool",
                "{child: any, missing | {missing | MISSING | {missing",
                "case-by-case, away: not-offered} | case-by-case} | MISSING | {child: any, missing",
                "away: case-by-case | away: maybe | WRONG_VALUE | maybe",
                "{child: any, missing: | {child: [care-leaver], missing: | INTERVIEW_GAP | case-by-case, away: not-offered",
                "{child: any, missing: | {child: any, left: [other], missing: | INTERVIEW_GAP | case-by-case, away: not-offered",
                "{child: [looked-after, remanded], | {child: any, | INTERVIEW_IDLE | left:",
                "{child: any, left: [family-home, school], | {child: [remanded], | INTERVIEW_IDLE | {child: [remanded],"
            })
    void compileWhenTheTableIsWrongThenRefusedAtItsLine(String right, String wrong, String code, String line) {
        String text = FILE.replace(right, wrong == null ? "" : wrong);
        List<ProtocolIssue> issues = TestProtocols.compile(text).issues();

        assertThat(issues).anySatisfy(issue -> {
            assertThat(issue.code().name()).isEqualTo(code);
            assertThat(text.lines().toList().get(issue.line() - 1)).contains(line);
        });
    }

    @Test
    void compileWhenARowNamesWhatIsAlreadyDecidedThenThatWordIsNamed() {
        String text = FILE.replace("{child: any, missing", "{child: [any-one], missing")
                .replace("[any-one]", "[remanded, care-leaver, early-help]");

        assertThat(TestProtocols.compile(text).issues())
                .anySatisfy(issue -> assertThat(issue.text()).contains("'child: remanded'"));
    }

    @Test
    void compileWhenNobodyDecidesAndSomebodyMustThenRefused() {
        assertThat(TestProtocols.compile(FILE.replace("  decides: {agency: la-marsh, unit: front-door}\n", ""))
                        .issues())
                .anySatisfy(issue -> assertThat(issue.text()).contains("nobody is named who decides"));
        assertThat(TestProtocols.compile(FILE.replace("case-by-case", "offered"))
                        .issues())
                .anySatisfy(issue -> assertThat(issue.text()).contains("nobody can decide"));
    }

    @Test
    void compileWhenAMisspeltCellIsNearAWordThenThatIsAsked() {
        assertThat(TestProtocols.compile(FILE.replace("away: case-by-case", "away: case-by-caes"))
                        .issues())
                .anySatisfy(issue -> assertThat(issue.fix()).isEqualTo("Did you mean 'case-by-case'?"));
    }

    @Test
    void checkWhenTwoProtocolsOfOneKindHaveATableForOneAuthorityThenRefused() {
        String other = FILE.replace("protocol: marsh-fen", "protocol: marsh-other");

        assertThat(new Checks(TestAgencies.DIRECTORY)
                        .set(List.of(TestProtocols.compiled(FILE), TestProtocols.compiled(other))))
                .anySatisfy(issue -> assertThat(issue.text()).contains("both say which children of 'la-marsh'"));
    }
}
