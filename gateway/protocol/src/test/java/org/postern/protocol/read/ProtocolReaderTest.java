// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.protocol.TestProtocols.HEAD;
import static org.postern.protocol.TestProtocols.rule;
import static org.postern.protocol.TestProtocols.with;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.protocol.Announce;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.OnLeak;
import org.postern.protocol.Treatment;

class ProtocolReaderTest {

    private static final String GOOD = with(rule("R-1", "['places[].name']", "{mask: 2}", "announce: field"));

    @Test
    void readWhenFileIsCompleteThenEverythingIsThere() {
        SharingProtocol protocol = ((ReadResult.Read) read(GOOD)).protocol();

        assertThat(protocol.id()).isEqualTo("marsh-fen");
        assertThat(protocol.agreement().expires()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(protocol.agreement().parties()).hasSize(3);
        assertThat(protocol.seriousHarm().orElseThrow().within()).isEqualTo(Duration.ofHours(1));
        assertThat(protocol.contact().day()).isEqualTo("01632 960101");
        assertThat(protocol.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.treatment()).isEqualTo(new Treatment.Mask(2));
            assertThat(rule.announce()).isEqualTo(Announce.FIELD);
            assertThat(rule.line()).isEqualTo(HEAD.lines().count() + 2);
        });
        assertThat(protocol.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void readWhenOnLeakIsLeftOutThenEverythingIsHeld() {
        assertThat(((ReadResult.Read) read(GOOD)).protocol().onLeak()).isEqualTo(OnLeak.HOLD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "purpose: [safeguarding] | purposes: [safeguarding] | UNKNOWN_KEY | purpose",
                "purpose: [safeguarding] | purpose: [] | MISSING | ",
                "lawfulBasis: [uk-gdpr-6-1-e, uk-gdpr-9-2-g] | '' | MISSING | ",
                "version: 3 | version: three | WRONG_VALUE | ",
                "version: 3 | version: 0 | WRONG_VALUE | ",
                "protocol: marsh-fen | protocol: 'Marsh & Fen' | WRONG_VALUE | ",
                "review: 2026-11-30 | review: 2026-02-30 | WRONG_VALUE | ",
                "review: 2026-11-30 | review: 2027-11-30 | DATE_ORDER | ",
                "expires: 2026-12-31 | expires: 2025-12-31 | DATE_ORDER | ",
                "reference: MARSH-7 | reference: ~ | MISSING | ",
                "kind: specific | kind: specifik | WRONG_VALUE | specific",
                "within: PT1H | within: 1h | WRONG_VALUE | ",
                "level: high | level: extreme | WRONG_VALUE | ",
                "dpia: {reference: DPIA-7, date: 2025-10-01} | '' | OBLIGATION | dpia",
                "as: controller | as: boss | WRONG_VALUE | ",
                "kind: childrens-home | kind: childrens-hone | WRONG_VALUE | childrens-home",
                "agency: la-marsh, unit | relation: responsible-authorty, unit | WRONG_VALUE | responsible-authority",
                "agency: la-marsh, unit | relation: host-force, unit | WRONG_VALUE | host-authority",
                "agency: la-marsh, unit | agency: la-marsh, relation: host-authority, unit | WRONG_VALUE | agency",
                "relation: host-force | relation: hostforce | WRONG_VALUE | host-force",
                "relation: host-force | relation: sender | WRONG_VALUE | ",
                "id: authority | id: force | DUPLICATE_ID | ",
                "takes: [rhi-summary] | takes: [rhi-sumary] | UNKNOWN_TYPE | rhi-summary",
                "do: {mask: 2} | do: {mask: 40} | WRONG_VALUE | ",
                "do: {mask: 2} | do: sharing | WRONG_VALUE | share",
                "do: {mask: 2} | do: {blur: 2} | UNKNOWN_KEY | ",
                "announce: field | announce: loudly | WRONG_VALUE | ",
                "id: R-1 | id: default-deny | WRONG_VALUE | ",
                "title: Marsh Council and Fen Police | title: &a Marsh | UNREADABLE | ",
                "title: Marsh Council and Fen Police | title: !!str Marsh | UNREADABLE | ",
                "title: Marsh Council and Fen Police | title: {a: [}  | UNREADABLE | ",
            })
    void readWhenOneThingIsWrongThenThatIsSaid(String good, String bad, ProtocolCode code, String fix) {
        String text =
                GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad == null ? "" : bad.replace("$", "\\$"));

        List<ProtocolIssue> issues = errors(read(text));

        assertThat(issues).extracting(ProtocolIssue::code).contains(code);
        assertThat(issues).filteredOn(issue -> issue.code() == code).allMatch(issue -> issue.line() > 0);
        if (fix != null) {
            assertThat(issues).anyMatch(issue -> issue.fix().contains(fix));
        }
    }

    @Test
    void readWhenKeyIsGivenTwiceThenItsSecondLineIsNamed() {
        String text = GOOD.replace("version: 3\n", "version: 3\nversion: 4\n");

        assertThat(errors(read(text))).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(ProtocolCode.DUPLICATE_KEY);
            assertThat(issue.line()).isEqualTo(3);
        });
    }

    @Test
    void readWhenSeveralThingsAreWrongThenAllAreSaidWithTheirRule() {
        String text = with(rule("R-1", "['id']", "shar"), rule("R-1", "['id']", "share", "colour: red"));

        assertThat(errors(read(text)))
                .extracting(ProtocolIssue::code)
                .containsExactly(ProtocolCode.WRONG_VALUE, ProtocolCode.UNKNOWN_KEY, ProtocolCode.DUPLICATE_ID);
        assertThat(errors(read(text))).extracting(ProtocolIssue::rule).containsOnly("R-1");
    }

    @Test
    void readWhenSilentRuleInstructsThenRefused() {
        String text = with(rule("R-1", "['id']", "withhold", "announce: nothing", "instruct: Ask us."));

        assertThat(errors(read(text))).extracting(ProtocolIssue::code).containsExactly(ProtocolCode.WRONG_VALUE);
    }

    @Test
    void readWhenUmbrellaHasNoDpiaThenOnlyWarned() {
        String text = GOOD.replace("kind: specific", "kind: umbrella")
                .replace("  dpia: {reference: DPIA-7, date: 2025-10-01}\n", "");

        ReadResult result = read(text);

        assertThat(result).isInstanceOf(ReadResult.Read.class);
        assertThat(result.issues()).extracting(ProtocolIssue::code).containsExactly(ProtocolCode.OBLIGATION);
    }

    private static ReadResult read(String text) {
        return new ProtocolReader().read("protocol.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ProtocolIssue> errors(ReadResult result) {
        assertThat(result).isInstanceOf(ReadResult.Unreadable.class);
        return result.issues().stream().filter(ProtocolIssue::refuses).toList();
    }
}
