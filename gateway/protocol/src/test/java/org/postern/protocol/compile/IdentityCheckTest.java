// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.protocol.TestProtocols.compile;
import static org.postern.protocol.TestProtocols.rule;
import static org.postern.protocol.TestProtocols.with;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.document.DocumentType;
import org.postern.document.SchemaField;
import org.postern.document.SchemaField.Fact;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;

/** No condition asks who a child or person is, in whatever way it is put; what it is about may be asked. */
class IdentityCheckTest {

    private static final SchemaFields FIELDS = SchemaFields.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.child.name.family == 'Wren'",
                "document.child.name.family != 'Wren'",
                "'Wren' == document.child.name.family",
                "document.child.name.family >= 'Wr' && document.child.name.family < 'Ws'",
                "document.child.name.family in ['Wren', 'Teal']",
                "['Wren', 'Teal'].exists(n, n == document.child.name.family)",
                "['Wren'].filter(n, document.child.name.family == n).size() > 0",
                "'Wren' in document.child.aliases",
                "document.child.aliases == ['Wren']",
                "document.child.aliases[0] == 'Wren'",
                "document.child.aliases.exists(a, a.startsWith('W'))",
                "!document.child.aliases.all(a, a != 'Wren')",
                "document.child.aliases.filter(a, size(a) > 3).exists_one(b, b == 'Wren')",
                "document.child.name.family.startsWith('W')",
                "document.child.name.family.endsWith('n')",
                "document.child.name.family.contains('re')",
                "'Jenny Wren'.contains(document.child.name.family)",
                "document.child.name.given + ' ' + document.child.name.family == 'Jenny Wren'",
                "document.child.name.family == 'Wr' + 'en'",
                "document.child.name.family == (child.age > 12 ? 'Wren' : sender.id)",
                "(child.age > 12 ? document.child.name.family : sender.id) == 'Wren'",
                "[document.child.name.family].exists(n, n == 'Wren')",
                "[[document.child.name.family]].exists(l, l.exists(n, n == 'Wren'))",
                "[document.child.name.family, 'Teal'][0] == 'Wren'",
                "document.people.exists(p, p.wish == 'share' && p.handles.exists(h, h.handle == 'wren'))",
                "document.people.filter(p, p.wish == 'share').exists(p, p.name == 'Wren')",
                "document.people[0].name == 'Wren'",
                "document.places.exists(p, ['S1 2AB'].exists(c, c == p.address.postcode))",
                "document.places.exists(p, p.name == 'The barge')",
                "document.placement.address.postcode.startsWith('S1 2')",
                "document.child.dateOfBirth == '2011-03-04'",
                "document.child.dateOfBirth < '2011-03-04'",
                "timestamp(document.child.dateOfBirth + 'T00:00:00Z') < now",
                "timestamp(document.child.dateOfBirth).getFullYear() == 2011",
                "document.id == 'RHI-17'",
                "int(document.id) > 5",
                "string(size([1, 2, 3])) == document.id",
                "document.id == string(size([now, now, now]))",
                "document.account.contains('barge')",
                "document.childsWords == 'no'",
                "size(document.childsWords) == 2",
                "document.childsWords.size() == 2",
                "['no', 'yes'][size(document.childsWords)] == 'yes'",
                "has(document.child.name.family) ? document.child.name.family == 'Wren' : false",
                "document.child.name.family == ''",
            })
    void compileWhenConditionAsksWhoSomebodyIsThenRefusedWithItsLine(String condition) {
        String text = with(rule("R-1", "['version']", "share", "when: |-", "  " + condition));

        assertThat(errors(text)).isNotEmpty().allSatisfy(issue -> {
            assertThat(issue.code()).isEqualTo(ProtocolCode.ASKS_WHO);
            assertThat(issue.rule()).isEqualTo("R-1");
            assertThat(issue.line()).isPositive();
            assertThat(issue.fix()).contains("has(...)");
            assertThat(issue.sentence()).doesNotContain("Wren", "barge", "S1 2");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "has(document.child.name.family) && has(document.childsWords)",
                "document.child.aliases.size() > 2 && size(document.child.aliases) < 9",
                "document.child.aliases.exists(a, a == document.child.name.family)",
                "document.child.name.family in document.child.aliases",
                "document.people.exists(p, document.places.exists(q, q.name == p.name && q.kind == 'friend'))",
                "document.places.filter(p, p.kind == 'friend').exists(q, q.wish == 'share')",
                "document.placement.end < today && document.placement.end > '2026-01-01'",
                "document.issued < now && document.issued > now - duration('72h')",
                "child.age >= 13 && document.child.careStatus == 'looked-after'",
                "sender.id == 'la-marsh' && relations['host-force'] in ['police-fen']",
                "document.child.missingCount > 2 || document.version == 1",
                "document.people.all(p, p.handles.exists(h, h.service == 'snap'))",
            })
    void compileWhenConditionAsksWhatItIsAboutThenAccepted(String condition) {
        assertThat(errors(with(rule("R-1", "['version']", "share", "when: |-", "  " + condition))))
                .isEmpty();
    }

    @Test
    void compileWhenItemOfEachIsComparedThenRefused() {
        String each = "each: people";

        assertThat(errors(with(rule("R-1", "['people[].name']", "share", each, "when: item.name == 'Wren'"))))
                .extracting(ProtocolIssue::code)
                .containsExactly(ProtocolCode.ASKS_WHO);
        assertThat(errors(with(rule("R-1", "['people[].name']", "share", each, "when: item.wish == 'share'"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void compileWhenAnyIdentifyingFieldOfTheSchemasIsComparedThenRefused(DocumentType type) {
        ConditionCompiler compiler =
                new ConditionCompiler(FIELDS.fields(type), new Domains(type, FIELDS, id -> Optional.empty()));
        List<SchemaField> identifying = FIELDS.fields(type).stream()
                .filter(field -> field.fact() != Fact.NONE && field.fact() != Fact.ORGANISATION)
                .filter(field ->
                        !field.path().endsWith(".town") && !field.path().endsWith(".providerName"))
                .toList();

        assertThat(identifying).hasSizeGreaterThan(10).allSatisfy(field -> {
            ConditionCompiler.Result result = compiler.compile(Optional.empty(), question(field.path()));
            assertThat(result)
                    .isInstanceOfSatisfying(
                            ConditionCompiler.Refused.class,
                            refused -> assertThat(refused.faults())
                                    .extracting(Fault::code)
                                    .containsOnly(ProtocolCode.ASKS_WHO));
        });
    }

    /** Asks the same of a field wherever it stands: {@code people[].name} becomes a question over all people. */
    private static String question(String path) {
        StringBuilder text = new StringBuilder();
        String[] parts = path.split("\\[]", -1);
        String variable = "document";
        for (int i = 0; i + 1 < parts.length; i++) {
            String next = "v" + i;
            text.append(variable).append(parts[i].startsWith(".") || parts[i].isEmpty() ? "" : ".");
            text.append(parts[i]).append(".exists(").append(next).append(", ");
            variable = next;
        }
        String last = parts[parts.length - 1];
        text.append(variable)
                .append(last.startsWith(".") || last.isEmpty() ? "" : ".")
                .append(last);
        return text.append(" == '2011-03-04'")
                .append(")".repeat(parts.length - 1))
                .toString();
    }

    private static List<ProtocolIssue> errors(String text) {
        return compile(text).issues().stream().filter(ProtocolIssue::refuses).toList();
    }
}
