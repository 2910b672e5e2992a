// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.Findings;

/**
 * Says what is wrong, or soon will be, with protocols that compile: recipients who have not joined, rules that can never
 * decide, rules that contradict each other, protocols that claim the same flow, and agreements that expire. What cannot
 * be understood at all is found earlier, when a protocol is read and compiled.
 */
public final class Checks {

    private final AgencyDirectory agencies;

    public Checks(AgencyDirectory agencies) {
        this.agencies = agencies;
    }

    /** Recipients and rules of one protocol; the compiler's own warnings are not repeated. */
    public List<ProtocolIssue> rules(CompiledProtocol protocol) {
        Findings findings = new Findings(protocol.lines(), List.of());
        new RecipientCheck(agencies, findings).check(protocol);
        new NeverCheck(findings).check(protocol);
        new ReachCheck(findings).check(protocol);
        new ConflictCheck(findings).check(protocol);
        return findings.all();
    }

    /** Warnings about the agreement on a day. */
    public List<ProtocolIssue> dates(CompiledProtocol protocol, LocalDate today) {
        Findings findings = new Findings(protocol.lines(), List.of());
        new DateCheck(findings, today).check(protocol.protocol());
        return findings.all();
    }

    /** How a protocol gets into another's way; lines are those of the first. */
    public List<ProtocolIssue> beside(CompiledProtocol protocol, SharingProtocol other) {
        return new OverlapCheck(agencies).between(other, protocol);
    }

    /** Protocols that get into each other's way. */
    public List<ProtocolIssue> set(List<CompiledProtocol> protocols) {
        List<ProtocolIssue> issues = new ArrayList<>();
        OverlapCheck overlaps = new OverlapCheck(agencies);
        for (int i = 0; i < protocols.size(); i++) {
            for (int j = 0; j < i; j++) {
                issues.addAll(overlaps.between(protocols.get(j).protocol(), protocols.get(i)));
            }
        }
        return issues;
    }
}
