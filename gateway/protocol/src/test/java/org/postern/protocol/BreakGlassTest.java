// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.agency.Relation;
import org.postern.protocol.check.HeadDiff;
import org.postern.protocol.compile.CompileResult;

/** The clause by which a person may go beyond the rules: absent means no, and nothing in it is guessed. */
class BreakGlassTest {

    private static final String RULE = TestProtocols.rule("A", "['places[].kind']", "share");
    private static final String CLAUSE =
            "breakGlass: {ceiling: ['places[].**', 'people[].name'], roles: [reviewer], to: [force]}\n";

    @Test
    void readWhenClauseIsAbsentThenNobodyMay() {
        SharingProtocol protocol =
                TestProtocols.compiled(TestProtocols.with(RULE)).protocol();

        assertThat(protocol.breakGlass()).isEmpty();
        assertThat(protocol.breakGlass(host(protocol))).isEmpty();
    }

    @Test
    void readWhenClauseIsThereThenReachesItsFieldsForItsRecipientsOnly() {
        SharingProtocol protocol =
                TestProtocols.compiled(CLAUSE + TestProtocols.with(RULE)).protocol();
        BreakGlass clause = protocol.breakGlass(host(protocol)).orElseThrow();

        assertThat(clause.reaches("places[].address.postcode")).isTrue();
        assertThat(clause.reaches("people[].name")).isTrue();
        assertThat(clause.reaches("people[].phones[]")).isFalse();
        assertThat(protocol.breakGlass(new Recipient(
                        TestAgencies.DIRECTORY.find("la-marsh").orElseThrow(),
                        "",
                        Set.of(Relation.RESPONSIBLE_AUTHORITY))))
                .isEmpty();
        assertThat(protocol.breakGlass(new Recipient(
                        TestAgencies.DIRECTORY.find("police-fen").orElseThrow(), "hub", Set.of(Relation.HOST_FORCE))))
                .as("another unit of the same force")
                .isEmpty();
    }

    @Test
    void compileWhenClauseNamesWhatIsNotThereThenEachIsAnErrorOfItsOwn() {
        assertThat(codes("breakGlass: {ceiling: ['places[].colour'], roles: [reviewer], to: [force]}\n"))
                .containsExactly("PST-2020");
        assertThat(codes("breakGlass: {ceiling: ['places[].**'], roles: [reviewer], to: [navy]}\n"))
                .containsExactly("PST-2012");
        assertThat(codes("breakGlass: {ceiling: ['places[].**'], roles: [operator], to: [force]}\n"))
                .containsExactly("PST-2005");
        assertThat(codes("breakGlass: {ceiling: ['**'], roles: [reviewer], to: [force]}\n"))
                .containsExactly("PST-2005");
        assertThat(codes("breakGlass: {roles: [reviewer], to: [force]}\n")).containsExactly("PST-2004");
        assertThat(codes("breakGlass: {ceiling: ['places[].**'], roles: [reviewer], to: [force], ever: yes}\n"))
                .containsExactly("PST-2002");
    }

    @Test
    void compareWhenCeilingIsRaisedThenTheChangeIsSaid() {
        SharingProtocol before =
                TestProtocols.compiled(TestProtocols.with(RULE)).protocol();
        SharingProtocol after =
                TestProtocols.compiled(CLAUSE + TestProtocols.with(RULE)).protocol();

        assertThat(HeadDiff.between(before, after))
                .containsExactly(new HeadDiff.Change(
                        "breakGlass", "not allowed", "a reviewer, to force, at most: places[].**, people[].name"));
    }

    private static Recipient host(SharingProtocol protocol) {
        return new Recipient(
                TestAgencies.DIRECTORY.find("police-fen").orElseThrow(),
                protocol.recipients().get(0).unit(),
                Set.of(Relation.HOST_FORCE));
    }

    private static List<String> codes(String clause) {
        CompileResult result = TestProtocols.compile(clause + TestProtocols.with(RULE));
        return result.issues().stream()
                .filter(ProtocolIssue::refuses)
                .map(issue -> issue.code().id())
                .distinct()
                .toList();
    }
}
