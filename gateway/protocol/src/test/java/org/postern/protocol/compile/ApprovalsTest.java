// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.protocol.TestProtocols.compile;
import static org.postern.protocol.TestProtocols.rule;
import static org.postern.protocol.TestProtocols.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;

/** Who must approve is said by the protocol, within what is sound. */
class ApprovalsTest {

    @Test
    void compileWhenTwoNamedPartiesMustApproveThenTheyAreRead() {
        CompileResult result = compile(asking("[la-marsh, police-fen]"));

        assertThat(((CompileResult.Compiled) result).protocol().protocol().approvals())
                .containsExactly("la-marsh", "police-fen");
    }

    @Test
    void compileWhenNothingIsSaidThenTheListIsEmpty() {
        assertThat(((CompileResult.Compiled) compile(with(rule("R-1", "['account']", "share"))))
                        .protocol()
                        .protocol()
                        .approvals())
                .isEmpty();
    }

    @Test
    void compileWhenOnePartyAloneWouldApproveThenRefused() {
        assertThat(errors("[la-marsh]")).contains(ProtocolCode.BAD_APPROVER);
        assertThat(errors("[la-marsh, la-marsh]")).contains(ProtocolCode.BAD_APPROVER);
        assertThat(errors("[]")).isNotEmpty();
    }

    @Test
    void compileWhenApproverIsPartyOnlyAsOneOfAKindThenRefused() {
        assertThat(errors("[la-marsh, police-fen, home-reed]")).containsExactly(ProtocolCode.BAD_APPROVER);
    }

    @Test
    void compileWhenApproverIsUnknownThenRefused() {
        assertThat(errors("[la-marsh, police-fen, la-nowhere]")).containsExactly(ProtocolCode.UNKNOWN_AGENCY);
    }

    private static List<ProtocolCode> errors(String approvals) {
        return compile(asking(approvals)).issues().stream()
                .filter(ProtocolIssue::refuses)
                .map(ProtocolIssue::code)
                .toList();
    }

    private static String asking(String approvals) {
        return with(rule("R-1", "['account']", "share"))
                .replace("recipients:\n", "approvals: " + approvals + "\nrecipients:\n");
    }
}
