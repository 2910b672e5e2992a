// SPDX-License-Identifier: Apache-2.0
package org.postern.client.offline;

import java.util.List;
import org.postern.agency.AgencyRegistry;
import org.postern.document.RiskScales;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.cases.CaseFolder.Ready;
import org.postern.protocol.cases.CaseOutcome;
import org.postern.protocol.cases.CaseRunner;
import org.postern.protocol.cases.Intake;
import org.postern.protocol.cases.RegistryIntake;
import org.postern.protocol.check.CaseCoverage;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.decide.Decider;
import org.postern.protocol.decide.DocumentHarms;
import org.postern.protocol.decide.ProtocolBook;
import org.postern.redaction.GateDisclosing;

/** Runs the cases of protocols on this machine, through the same stages as a gateway. */
public final class Cases {

    private final AgencyRegistry registry;
    private final Intake intake;
    private final Decider decider;
    private final CaseRunner runner;

    public Cases(AgencyRegistry registry, List<CompiledProtocol> protocols) {
        this.registry = registry;
        this.intake = new RegistryIntake(registry);
        this.decider =
                new Decider(new ProtocolBook(protocols, registry::find), new DocumentHarms(RiskScales.standard()));
        this.runner = new CaseRunner(registry::find, intake, decider, new GateDisclosing(Gates.offline(registry)));
    }

    public CaseOutcome run(Ready example) {
        return runner.run(example.example(), example.document());
    }

    /** What none of a protocol's cases shows. */
    public CaseCoverage coverage(SharingProtocol protocol, List<Ready> cases) {
        return CaseCoverage.of(protocol, cases, registry::find, intake, decider);
    }
}
