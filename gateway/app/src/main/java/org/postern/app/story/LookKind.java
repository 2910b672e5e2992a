// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.util.Arrays;
import org.postern.app.evidence.Act;

/** What an auditor did with evidence. */
public enum LookKind {
    SEARCH("search", Act.EVIDENCE_SEARCHED),
    STORY("story", Act.EVIDENCE_VIEWED),
    VALUES("values", Act.VALUES_SHOWN),
    BUNDLE("bundle", Act.EVIDENCE_EXPORTED),
    BUNDLE_WITH_VALUES("bundle-with-values", Act.EVIDENCE_EXPORTED);

    private final String id;
    private final Act act;

    LookKind(String id, Act act) {
        this.id = id;
        this.act = act;
    }

    public String id() {
        return id;
    }

    Act act() {
        return act;
    }

    static LookKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow();
    }
}
