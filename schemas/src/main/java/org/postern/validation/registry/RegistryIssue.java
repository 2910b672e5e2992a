// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.registry;

import static org.postern.document.IssueWords.warning;

import org.postern.document.IssueKind;
import org.postern.document.IssueWords;

/** What the registry of agencies says beyond routing: PST-1430 to PST-1439. */
public enum RegistryIssue implements IssueKind {
    AGENCY_NOT_REGISTERED(warning(
            "PST-1430",
            "The agency named here is not in the registry; nothing is sent to it.",
            "Give the id of a registered agency, or leave it out.")),
    PLACED_BY_ANOTHER(warning(
            "PST-1431",
            "The placing authority is not the responsible authority.",
            "Check both: the authority that owes the child the duty is nearly always the one that placed it.")),
    PREVIOUS_AREA_UNKNOWN(warning(
            "PST-1432",
            "Nothing says in whose area the child was before, so nobody there is told that the child has left.",
            "Give the previous placement's district, or a registered home as its provider."));

    private final IssueWords words;

    RegistryIssue(IssueWords words) {
        this.words = words;
    }

    @Override
    public IssueWords words() {
        return words;
    }
}
