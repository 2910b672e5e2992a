// SPDX-License-Identifier: Apache-2.0
package org.postern.app.draft;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.app.governance.GovernanceDesk;
import org.postern.document.Document;
import org.postern.protocol.Outcome;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.Agreement;
import org.postern.protocol.cases.Disclosing;
import org.postern.protocol.cases.Intake;
import org.postern.protocol.cases.RegistryIntake;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.ProtocolCompiler;
import org.postern.protocol.decide.Decider;
import org.postern.protocol.decide.HarmReader;
import org.postern.protocol.decide.ProtocolBook;
import org.postern.protocol.read.ProtocolReader;
import org.postern.protocol.read.ReadResult;
import org.postern.redaction.Gate;
import org.postern.redaction.GateDisclosing;
import org.springframework.stereotype.Service;

/**
 * Shows what a draft would make of an invented document, as if its agreement were in force on that day, and what is made of
 * it now. Decides and reduces by the very code that everything passes; nothing is kept.
 */
@Service
public class Previewer {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ProtocolCompiler compiler;
    private final GovernanceDesk desk;
    private final HarmReader harms;
    private final AgencyRegistry registry;
    private final RegistryIntake intake;
    private final Disclosing disclosing;

    Previewer(ProtocolCompiler compiler, GovernanceDesk desk, HarmReader harms, AgencyRegistry registry, Gate gate) {
        this.compiler = compiler;
        this.desk = desk;
        this.harms = harms;
        this.registry = registry;
        this.intake = new RegistryIntake(registry);
        this.disclosing = new GateDisclosing(gate);
    }

    /** @param agency whose draft it is: only what it is party to is heeded besides, and shown */
    public Preview preview(String agency, byte[] file, Example example) {
        LocalDate day = LocalDate.ofInstant(example.now(), LONDON);
        Optional<CompiledProtocol> draft = compiled(file, day);
        Optional<Agency> sender = registry.find(example.sender());
        if (draft.isEmpty()) {
            return new Preview.NoProtocol();
        }
        if (sender.isEmpty()) {
            return new Preview.NotTaken(List.of("There is no such sender."));
        }
        Intake.Received received = intake.receive(example.type(), example.document(), sender.get(), example.now());
        if (!(received instanceof Intake.Accepted accepted)) {
            return new Preview.NotTaken(Complaints.of(received, example, sender.get(), registry));
        }
        String protocol = draft.get().protocol().id();
        List<Outcome> now = decide(others(agency, protocol), draft, accepted, sender.get(), example);
        Optional<CompiledProtocol> deciding = desk.deciding(agency, protocol);
        List<Outcome> before = deciding.isEmpty()
                ? List.of()
                : decide(others(agency, protocol), deciding, accepted, sender.get(), example);
        return new SideBySide(example.type(), accepted.document(), disclosing, deciding.isPresent()).of(now, before);
    }

    private List<CompiledProtocol> others(String agency, String protocol) {
        return desk.deciding(agency).stream()
                .filter(other -> !other.protocol().id().equals(protocol))
                .toList();
    }

    private List<Outcome> decide(
            List<CompiledProtocol> others,
            Optional<CompiledProtocol> own,
            Intake.Accepted accepted,
            Agency sender,
            Example example) {
        List<CompiledProtocol> all = new ArrayList<>(others);
        own.ifPresent(all::add);
        Document document = accepted.document();
        return new Decider(new ProtocolBook(all, registry::find), harms)
                .decide(document, sender, accepted.onBehalfOf(), accepted.parties(), example.now());
    }

    /** With its agreement in force on the day. */
    private Optional<CompiledProtocol> compiled(byte[] file, LocalDate day) {
        if (!(new ProtocolReader().read("protocol.yaml", file) instanceof ReadResult.Read read)) {
            return Optional.empty();
        }
        SharingProtocol stretched = read.protocol().under(on(read.protocol().agreement(), day));
        return compiler.compile(new ReadResult.Read(stretched, read.lines(), read.issues()))
                        instanceof CompileResult.Compiled compiled
                ? Optional.of(compiled.protocol())
                : Optional.empty();
    }

    private static Agreement on(Agreement paper, LocalDate day) {
        return new Agreement(
                paper.reference(),
                paper.title(),
                paper.umbrella(),
                paper.signed(),
                paper.inForceFrom().isAfter(day) ? day : paper.inForceFrom(),
                paper.review(),
                paper.expires().isBefore(day) ? day : paper.expires(),
                paper.dpia(),
                paper.parties());
    }
}
