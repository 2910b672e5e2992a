// SPDX-License-Identifier: Apache-2.0
package org.postern.app.replay;

import java.util.ArrayList;
import java.util.List;
import org.postern.agency.Agency;
import org.postern.app.decision.ProtocolsInForce;
import org.postern.app.governance.Knowledge;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.Agreement;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.ProtocolCompiler;
import org.postern.protocol.decide.Decider;
import org.postern.protocol.decide.HarmReader;
import org.postern.protocol.decide.ProtocolBook;
import org.postern.protocol.read.ProtocolReader;
import org.postern.protocol.read.ReadResult;
import org.springframework.stereotype.Component;

/**
 * Makes a decider of a draft in the place of its own protocol, as if its agreement had been in force all through a period.
 */
@Component
class Draft {

    private final ProtocolCompiler compiler;
    private final ProtocolsInForce inForce;
    private final HarmReader harms;

    Draft(ProtocolCompiler compiler, ProtocolsInForce inForce, HarmReader harms) {
        this.compiler = compiler;
        this.inForce = inForce;
        this.harms = harms;
    }

    /** A draft that can be tried, or what is wrong with it. */
    sealed interface Made {

        record Ready(SharingProtocol protocol, Decider decider) implements Made {}

        record Refused(List<ProtocolIssue> issues) implements Made {}
    }

    /** @param reader beside whose protocols it decides: what others agreed must not show in the numbers */
    Made make(byte[] file, Period period, Agency reader) {
        ReadResult result = new ProtocolReader().read("protocol.yaml", file);
        if (!(result instanceof ReadResult.Read read)) {
            return new Made.Refused(result.issues());
        }
        CompileResult compiled =
                compiler.compile(new ReadResult.Read(allThrough(read.protocol(), period), read.lines(), read.issues()));
        if (!(compiled instanceof CompileResult.Compiled draft)) {
            return new Made.Refused(compiled.issues());
        }
        List<CompiledProtocol> protocols = new ArrayList<>(Knowledge.of(reader, inForce.protocols()).stream()
                .filter(other -> !other.protocol().id().equals(read.protocol().id()))
                .toList());
        protocols.add(draft.protocol());
        return new Made.Ready(read.protocol(), new Decider(new ProtocolBook(protocols, compiler.agencies()), harms));
    }

    private static SharingProtocol allThrough(SharingProtocol draft, Period period) {
        Agreement paper = draft.agreement();
        Agreement stretched = new Agreement(
                paper.reference(),
                paper.title(),
                paper.umbrella(),
                paper.signed(),
                paper.inForceFrom().isAfter(period.from()) ? period.from() : paper.inForceFrom(),
                paper.review(),
                paper.expires().isBefore(period.to()) ? period.to() : paper.expires(),
                paper.dpia(),
                paper.parties());
        return draft.under(stretched);
    }
}
