// SPDX-License-Identifier: Apache-2.0
package org.postern.app.draft;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.app.governance.Proposal;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.compile.ProtocolCompiler;

/** People who write drafts, and a small protocol of two invented partners' making. */
final class TestDrafts {

    private static final String FILE = """
            # A comment that stays.
            protocol: norfolk-tries
            version: 1
            title: Norfolk tries
            agreement:
              reference: NOR-1
              title: Sharing agreement on missing children
              kind: specific
              signed: 2026-03-01
              inForceFrom: 2026-04-01
              review: 2090-03-31
              expires: 2092-03-31
              dpia: {reference: NOR-DPIA, date: 2026-02-01}
              parties:
                - {agency: la-norfolk, as: controller}
                - {agency: police-norfolk, as: controller}
            purpose: [safeguarding, finding-missing-children]
            lawfulBasis: [uk-gdpr-6-1-e, uk-gdpr-9-2-g, dpa-2018-sch1-18, children-act-2004-s10]
            contact: {who: Front door, day: 01632 960101, night: 01632 960102}
            onLeak: sendRest
            recipients:
              - {id: force, relation: host-force, takes: [rhi-summary, placement-notification, risk-assessment]}
            rules:
              - id: T-01
                say: The police are told who the child is.
                documents: [rhi-summary, placement-notification, risk-assessment]
                to: [force]
                fields: ["child.name.**", child.dateOfBirth]
                do: share
            """;

    private TestDrafts() {}

    static Proposal norfolk() {
        return new Proposal(FILE.getBytes(StandardCharsets.UTF_8), Map.of(), Map.of());
    }

    static SharingProtocol protocol(Proposal draft, ProtocolCompiler compiler) {
        return ((CompileResult.Compiled) compiler.compile("protocol.yaml", draft.file()))
                .protocol()
                .protocol();
    }

    static Person lead(String agency) {
        return person(agency, Role.GOVERNANCE_LEAD);
    }

    static Person person(String agency, Role role) {
        return new Person(agency + "/somebody", "Sam Body", agency, Optional.empty(), Set.of(role), Instant.now());
    }
}
