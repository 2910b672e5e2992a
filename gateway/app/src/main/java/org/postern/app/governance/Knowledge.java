// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.List;
import org.postern.agency.Agency;
import org.postern.protocol.Membership;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.compile.CompiledProtocol;

/**
 * What an agency may know of the protocols: those that it is party to, or has to sign for the agencies of its area. That others
 * have agreed something, and what, is theirs; no check, case or replay may be a way to ask for it.
 */
public final class Knowledge {

    private Knowledge() {}

    public static boolean of(Agency agency, SharingProtocol protocol) {
        return Membership.includes(protocol.agreement(), agency)
                || Approvers.of(protocol).mayApprove(agency.id());
    }

    /** Those of the protocols that the agency may know. */
    public static List<CompiledProtocol> of(Agency agency, List<CompiledProtocol> protocols) {
        return protocols.stream().filter(one -> of(agency, one.protocol())).toList();
    }
}
