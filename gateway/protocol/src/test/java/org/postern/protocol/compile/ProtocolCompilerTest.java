// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.protocol.TestProtocols.compile;
import static org.postern.protocol.TestProtocols.rule;
import static org.postern.protocol.TestProtocols.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;

class ProtocolCompilerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.places.exists(p, p.wish == 'share' && p.kind in ['friend', 'park'])",
                "document.people.all(p, p.handles.exists(h, h.service == 'snap'))",
                "has(document.placement.end) && document.placement.end < today",
                "document.issued < now && document.places[0].seen < timestamp('2026-01-01T00:00:00Z')",
                "child.age >= 13 && harm.highest in ['medium', 'high']",
                "recipient.kind == 'police-force' && 'host-force' in recipient.relations",
                "'friends' in document.reasons || document.reasons.exists(r, r == 'fear')",
                "'host-authority' in relations && relations['host-authority'] != 'la-hill'",
                "relations.exists(r, r == 'host-force' && relations[r] == 'police-fen') || has(relations.sender)",
                "relations['placing-authority'] != 'la-hill' && sender.id == 'la-marsh'",
                "document.places.filter(p, p.kind == 'friend').size() > 2",
                "document.child.aliases.exists(a, a == document.child.name.family) && document.child.missingCount > 2",
                "document.places.exists_one(p, p.kind == (p.wish == 'share' ? 'friend' : 'park'))"
            })
    void compileWhenConditionReadsWhatIsThereThenAccepted(String condition) {
        assertThat(errors(conditional(condition))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "document.placs.exists(p, p.wish == 'share') | UNKNOWN_ATTRIBUTE | places",
                "document.places.exists(p, p.wsh == 'share') | UNKNOWN_ATTRIBUTE | wish",
                "document.people.all(p, p.handles.exists(h, h.servic == 'snap')) | UNKNOWN_ATTRIBUTE | service",
                "has(document.child.nam) | UNKNOWN_ATTRIBUTE | name",
                "recipient.knd == 'police-force' | UNKNOWN_ATTRIBUTE | kind",
                "environment.home == 'x' | UNKNOWN_ATTRIBUTE | ",
                "item.wish == 'share' | UNKNOWN_ATTRIBUTE | ",
                "now() < document.issued | UNKNOWN_FUNCTION | ",
                "document.child.name.family.matches('a+') | UNKNOWN_FUNCTION | ",
                "dyn(document).anything == 1 | UNKNOWN_FUNCTION | ",
                "getenv('HOME') == 'x' | UNKNOWN_FUNCTION | ",
                "document.places.exists(p, p.wish == 'shar') | UNKNOWN_VALUE | share",
                "document.places.exists(p, 'do-not' == p.wish) | UNKNOWN_VALUE | do-not-share",
                "document.places.exists(p, p.kind in ['friend', 'prak']) | UNKNOWN_VALUE | park",
                "document.places.filter(p, p.kind == 'park').exists(q, q.wish == 'nope') | UNKNOWN_VALUE | ",
                "document.places[0].wish != 'nope' | UNKNOWN_VALUE | ",
                "document.reasons[0] == 'friendz' | UNKNOWN_VALUE | friends",
                "'friendz' in document.reasons | UNKNOWN_VALUE | friends",
                "['friend', 'frend'].exists(k, document.places.all(p, p.kind == k)) | UNKNOWN_VALUE | friend",
                "document.places.all(p, (p.wish == 'share' ? p.kind : p.wish) == 'nope') | UNKNOWN_VALUE | ",
                "harm.highest == 'extreme' | UNKNOWN_VALUE | ",
                "recipient.kind == 'police' | UNKNOWN_VALUE | police-force",
                "'hostforce' in recipient.relations | UNKNOWN_VALUE | host-force",
                "relations['placing'] == 'la-marsh' | UNKNOWN_VALUE | placing-authority",
                "'hostauthority' in relations | UNKNOWN_VALUE | host-authority",
                "relations.exists(r, r == 'host') | UNKNOWN_VALUE | ",
                "has(relations.host) | UNKNOWN_VALUE | ",
                "relations.sender == 'la-nowhere' | UNKNOWN_VALUE | ",
                "relations['placing-authority'] == 'la-nowhere' | UNKNOWN_VALUE | ",
                "recipient.id == 'police-nowhere' | UNKNOWN_VALUE | ",
                "document.placement.end < '31/12/2026' | UNKNOWN_VALUE | ",
                "today > 'tomorrow' | UNKNOWN_VALUE | ",
                "relations[sender.id] == 'la-marsh' | BAD_CONDITION | ",
                "document.places.exists(p, p.wish.startsWith('share')) | BAD_CONDITION | ",
                "document.places.exists(p, p.wish < 'share') | BAD_CONDITION | ",
                "document.places.exists(p, p.wish + '' == 'nope') | BAD_CONDITION | ",
                "{'a': 'b'}.a == 'b' | BAD_CONDITION | ",
                "document.child.missingCount == '3' | BAD_CONDITION | ",
                "document.child.missingCount | BAD_CONDITION | ",
                "document.places.exists(p, | BAD_CONDITION | ",
            })
    void compileWhenConditionNamesSomethingUnknownThenRefused(String condition, ProtocolCode code, String fix) {
        List<ProtocolIssue> errors = errors(conditional(condition));

        assertThat(errors).isNotEmpty().allSatisfy(issue -> {
            assertThat(issue.code()).isEqualTo(code);
            assertThat(issue.rule()).isEqualTo("R-1");
            assertThat(issue.line()).isPositive();
        });
        if (fix != null) {
            assertThat(errors).anyMatch(issue -> issue.fix().contains("Did you mean '" + fix + "'"));
        }
    }

    @Test
    void compileWhenConditionIsTooLongOrTooDeepThenRefused() {
        assertThat(errors(conditional("document.id == '" + "x".repeat(5_000) + "'")))
                .extracting(ProtocolIssue::code)
                .containsOnly(ProtocolCode.BAD_CONDITION);
        assertThat(errors(conditional("(".repeat(300) + "true" + ")".repeat(300))))
                .extracting(ProtocolIssue::code)
                .containsOnly(ProtocolCode.BAD_CONDITION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "['places[].nam'] | share | UNKNOWN_FIELD | places[].name",
                "['child.name'] | share | UNKNOWN_FIELD | child.name.**",
                "['places[]'] | share | UNKNOWN_FIELD | places[].**",
                "['assessor'] | share | UNKNOWN_FIELD | ",
                "['account'] | pseudonymise | UNFIT_TREATMENT | ",
                "['childsWords'] | narrative | UNFIT_TREATMENT | ",
                "['places[].name'] | narrative | UNFIT_TREATMENT | ",
                "['places[].name'] | {generalise: age} | UNFIT_TREATMENT | ",
                "['child.**'] | {generalise: age} | UNFIT_TREATMENT | ",
                "['places[].name'] | {generalise: postcode-district} | UNFIT_TREATMENT | ",
                "['placement.end'] | {generalise: date} | UNFIT_TREATMENT | ",
                "['people[].name'] | {generalise: area} | UNFIT_TREATMENT | ",
                "['version'] | {mask: 2} | UNFIT_TREATMENT | ",
            })
    void compileWhenFieldOrTreatmentDoesNotFitThenRefused(
            String fields, String treatment, ProtocolCode code, String fix) {
        List<ProtocolIssue> errors = errors(with(rule("R-1", fields, treatment)));

        assertThat(errors).extracting(ProtocolIssue::code).containsOnly(code);
        if (fix != null) {
            assertThat(errors).anyMatch(issue -> issue.fix().contains(fix));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "['child.dateOfBirth'] | {generalise: age}",
                "['placement.end', 'issued'] | {generalise: month}",
                "['issued'] | {generalise: date}",
                "['places[].address.postcode', 'placement.address.postcode'] | {generalise: postcode-district}",
                "['places[].name', 'placement.address.**'] | {generalise: area}",
                "['account'] | narrative",
                "['people[].handles[].handle'] | pseudonymise",
                "['**'] | withhold",
            })
    void compileWhenTreatmentFitsThenAccepted(String fields, String treatment) {
        assertThat(errors(with(rule("R-1", fields, treatment)))).isEmpty();
    }

    @Test
    void compileWhenEachNamesNoListThenRefused() {
        String text = with(rule("R-1", "['child.name.given']", "share", "each: child", "when: true"));

        assertThat(errors(text)).extracting(ProtocolIssue::code).contains(ProtocolCode.BAD_EACH);
    }

    @Test
    void compileWhenFieldLiesOutsideEachThenRefused() {
        String text = with(rule("R-1", "['account']", "share", "each: places", "when: item.wish == 'share'"));

        assertThat(errors(text)).extracting(ProtocolIssue::code).containsExactly(ProtocolCode.BAD_EACH);
    }

    @Test
    void compileWhenEachRunsOverInnerListThenItemIsItsElement() {
        String fields = "['people[].handles[].handle']";
        String each = "each: 'people[].handles'";

        assertThat(errors(with(rule("R-1", fields, "share", each, "when: item.service == 'snap'"))))
                .isEmpty();
        assertThat(errors(with(rule("R-1", fields, "share", each, "when: item.wish == 'share'"))))
                .extracting(ProtocolIssue::code)
                .containsExactly(ProtocolCode.UNKNOWN_ATTRIBUTE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{agency: police-fen, as: controller} | {agency: police-ven, as: controller} | UNKNOWN_AGENCY",
                "inAreaOf: la-marsh | inAreaOf: la-nowhere | UNKNOWN_AGENCY",
                "{agency: la-marsh, unit: front-door} | {agency: la-marsh, unit: frontdoor} | UNKNOWN_UNIT",
                "{agency: la-marsh, unit: front-door} | {agency: la-nowhere, unit: front-door} | UNKNOWN_AGENCY",
                "purpose: [safeguarding] | purpose: [safegarding] | UNKNOWN_BASIS",
                "uk-gdpr-6-1-e | uk-gdpr-6-1-x | UNKNOWN_BASIS",
                "relation: responsible-authority | agency: la-nowhere | UNKNOWN_AGENCY",
                "relation: host-force, unit: missing | agency: police-fen, unit: mising | UNKNOWN_UNIT",
                "to: [force] | to: [forces] | UNKNOWN_RECIPIENT",
            })
    void compileWhenNameIsUnknownThenRefused(String good, String bad, ProtocolCode code) {
        String text = with(rule("R-1", "['id']", "share")).replace(good, bad);

        assertThat(errors(text)).extracting(ProtocolIssue::code).containsExactly(code);
        assertThat(errors(text)).allMatch(issue -> issue.line() > 0);
    }

    @Test
    void compileWhenRuleNamesTypeWithoutTheFieldThenRefused() {
        String text = with(rule("R-1", "['assessor']", "share"))
                .replace("documents: [rhi-summary]", "documents: [risk-assessment, rhi-summary]");

        assertThat(errors(text)).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(ProtocolCode.UNKNOWN_FIELD);
            assertThat(issue.text()).contains("rhi-summary");
        });
    }

    private static String conditional(String condition) {
        return with(rule("R-1", "['id']", "share", "when: |-", "  " + condition));
    }

    private static List<ProtocolIssue> errors(String text) {
        return compile(text).issues().stream().filter(ProtocolIssue::refuses).toList();
    }
}
