// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

/** A whole protocol of an authority and its force that nobody has agreed yet, as a technical colleague would hand it over. */
final class Medway {

    static final String AGENCY = "la-medway";

    private static final String FILE = """
            protocol: ID
            version: 1
            title: Medway Council and Kent Police
            agreement:
              reference: MED-KP-2027-03
              title: Children who go missing
              kind: specific
              signed: 2026-03-01
              inForceFrom: 2026-04-01
              review: 2090-02-01
              expires: 2092-01-31
              dpia: {reference: DPIA-71, date: 2026-02-01}
              parties:
                - {agency: la-medway, as: controller}
                - {agency: police-kent, as: controller}
            purpose: [safeguarding, finding-missing-children]
            lawfulBasis: [uk-gdpr-6-1-e, uk-gdpr-9-2-g, dpa-2018-sch1-18, children-act-2004-s11]
            contact: {who: Medway front door, day: 01632 960101, night: 01632 960102}
            recipients:
              - {id: force, relation: host-force, takes: [rhi-summary, risk-assessment]}
            rules:
              - id: MED-01
                say: The police are told who the child is.
                documents: [rhi-summary, risk-assessment]
                to: [force]
                fields: ["child.name.**", child.dateOfBirth]
                do: share
            """;

    private Medway() {}

    /** Signs in as the authority's governance lead and begins a draft; returns its path. */
    static String begin(Desk desk, String id) {
        desk.signIn(org.postern.app.people.Role.GOVERNANCE_LEAD, AGENCY);
        desk.open("/console/protocols/new/file");
        desk.page().locator("#text").fill(FILE.replace("ID", id));
        desk.button("Make a draft");
        return desk.page().url().replaceFirst("https://[^/]*", "");
    }
}
