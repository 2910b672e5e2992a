// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import java.util.Arrays;
import java.util.Optional;

/** What a person may do in the console, always for the one agency that the person belongs to. */
public enum Role {
    /** Sends documents by form and follows them. */
    PRACTITIONER("practitioner", "Practitioner"),
    /** Releases or withholds what a protocol, the leak gate or the recogniser put before a person. */
    REVIEWER("reviewer", "Reviewer"),
    /** Writes, tries, proposes and approves sharing protocols. */
    GOVERNANCE_LEAD("governance-lead", "Governance lead"),
    /** Looks for the evidence of what was shared, and why. */
    AUDITOR("auditor", "Auditor"),
    /** Sees that deliveries, certificates and lanes are in order, without seeing what is in them. */
    OPERATOR("operator", "Operator"),
    /** Reads and acknowledges what was disclosed to the force or authority. */
    OFFICER("officer", "Officer");

    private final String id;
    private final String words;

    Role(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** As in an issuer's claims, in files of people and in URLs. */
    public String id() {
        return id;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** @return empty where no role is called so; an issuer may know roles that are not ours */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }
}
