// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.app.decision.ProtocolsInForce;
import org.postern.document.Issue;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.cases.CaseFiles;
import org.postern.protocol.cases.CaseFolder;
import org.postern.protocol.cases.CaseOutcome;
import org.postern.protocol.cases.CaseRunner;
import org.postern.protocol.cases.RegistryIntake;
import org.postern.protocol.check.CaseCoverage;
import org.postern.protocol.check.Checks;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.ProtocolCompiler;
import org.postern.protocol.decide.Decider;
import org.postern.protocol.decide.HarmReader;
import org.postern.protocol.decide.ProtocolBook;
import org.postern.redaction.Gate;
import org.postern.redaction.GateDisclosing;
import org.springframework.stereotype.Component;

/**
 * Checks a proposal beside the protocols in force that its reader may know, and runs its cases through the gate that everything
 * passes. A case may name any agencies, so beside the protocols of others it could be made to ask what those share.
 */
@Component
class ProposalCheck {

    static final String FILE = "protocol.yaml";

    private final ProtocolCompiler compiler;
    private final AgencyRegistry registry;
    private final ProtocolsInForce inForce;
    private final HarmReader harms;
    private final RegistryIntake intake;
    private final GateDisclosing disclosing;
    private final Clock clock;

    ProposalCheck(
            ProtocolCompiler compiler,
            AgencyRegistry registry,
            ProtocolsInForce inForce,
            HarmReader harms,
            Gate gate,
            Clock clock) {
        this.compiler = compiler;
        this.registry = registry;
        this.inForce = inForce;
        this.harms = harms;
        this.intake = new RegistryIntake(registry);
        this.disclosing = new GateDisclosing(gate);
        this.clock = clock;
    }

    /** @param reader who is shown what comes of it */
    CheckReport check(Proposal proposal, Agency reader) {
        CompileResult result = compiler.compile(FILE, proposal.file());
        List<Issue> issues =
                new ArrayList<>(result.issues().stream().map(CheckReport::issue).toList());
        if (!(result instanceof CompileResult.Compiled compiled)) {
            return CheckReport.unreadable(issues);
        }
        CompiledProtocol protocol = compiled.protocol();
        List<CompiledProtocol> others = Knowledge.of(reader, others(protocol));
        protocolIssues(protocol, others).stream().map(CheckReport::issue).forEach(issues::add);
        people(protocol).ifPresent(issues::add);
        CaseFolder.Loaded cases = CaseFiles.load(protocol.protocol().id(), proposal.cases(), proposal.documents());
        cases.issues().stream().map(CheckReport::issue).forEach(issues::add);
        List<CompiledProtocol> all = new ArrayList<>(others);
        all.add(protocol);
        Decider decider = new Decider(new ProtocolBook(all, registry::find), harms);
        List<String> passed = run(cases, decider, issues);
        return new CheckReport(
                Optional.of(protocol),
                issues,
                passed,
                CaseCoverage.of(protocol.protocol(), cases.cases(), registry::find, intake, decider));
    }

    /** Whether it gets in the way of a protocol that the reader knows nothing of; which one is not said. */
    boolean collidesUnseen(CompiledProtocol protocol, Agency reader) {
        Checks checks = new Checks(registry::find);
        return others(protocol).stream()
                .filter(other -> !other.withdrawn() && !Knowledge.of(reader, other.protocol()))
                .anyMatch(other -> !checks.beside(protocol, other.protocol()).isEmpty());
    }

    private List<CompiledProtocol> others(CompiledProtocol protocol) {
        return inForce.protocols().stream()
                .filter(other ->
                        !other.protocol().id().equals(protocol.protocol().id()))
                .toList();
    }

    private List<ProtocolIssue> protocolIssues(CompiledProtocol protocol, List<CompiledProtocol> others) {
        Checks checks = new Checks(registry::find);
        List<ProtocolIssue> found = new ArrayList<>(checks.rules(protocol));
        found.addAll(checks.dates(protocol, StoredProtocols.today(clock)));
        others.stream()
                .filter(other -> !other.withdrawn())
                .forEach(other -> found.addAll(checks.beside(protocol, other.protocol())));
        return found;
    }

    private Optional<Issue> people(CompiledProtocol protocol) {
        LocalDate expires = protocol.protocol().agreement().expires();
        if (expires.isBefore(StoredProtocols.today(clock))) {
            return Optional.of(Issue.error(
                    "PST-6405",
                    FILE + ":" + protocol.lines().of("agreement/expires"),
                    "The agreement ended after " + expires + ", so this version could never be in force.",
                    "Propose the renewed agreement."));
        }
        return Approvers.possible(protocol.protocol())
                ? Optional.empty()
                : Optional.of(Issue.error(
                        "PST-6406",
                        FILE + ":" + protocol.lines().of("agreement/parties"),
                        "The agreement names fewer than two agencies, or a class of agencies without an area, so that nobody could"
                                + " sign for them.",
                        "Name both sides among its parties, and an area for every class."));
    }

    private List<String> run(CaseFolder.Loaded cases, Decider decider, List<Issue> issues) {
        CaseRunner runner = new CaseRunner(registry::find, intake, decider, disclosing);
        List<String> passed = new ArrayList<>();
        for (CaseFolder.Ready ready : cases.cases()) {
            if (runner.run(ready.example(), ready.document()) instanceof CaseOutcome.Failed failed) {
                failed.differences()
                        .forEach(difference -> issues.add(Issue.error(
                                "PST-6407",
                                ready.example().file(),
                                "\"" + ready.example().name() + "\": " + difference,
                                "Correct the rules, or what the case expects.")));
            } else {
                passed.add(ready.example().file());
            }
        }
        return passed;
    }
}
