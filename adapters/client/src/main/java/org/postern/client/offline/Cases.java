// SPDX-License-Identifier: Apache-2.0
package org.postern.client.offline;

import java.util.List;
import org.postern.agency.AgencyRegistry;
import org.postern.document.RiskScales;
import org.postern.protocol.cases.CaseRunner;
import org.postern.protocol.cases.RegistryIntake;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.decide.Decider;
import org.postern.protocol.decide.DocumentHarms;
import org.postern.protocol.decide.ProtocolBook;
import org.postern.redaction.GateDisclosing;

/** Runs the cases of protocols on this machine, through the same stages as a gateway. */
public final class Cases {

    private Cases() {}

    public static CaseRunner runner(AgencyRegistry registry, List<CompiledProtocol> protocols) {
        return new CaseRunner(
                registry::find,
                new RegistryIntake(registry),
                new Decider(new ProtocolBook(protocols, registry::find), new DocumentHarms(RiskScales.standard())),
                new GateDisclosing(Gates.offline(registry)));
    }
}
