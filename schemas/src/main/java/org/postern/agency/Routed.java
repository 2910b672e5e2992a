// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.List;
import org.postern.document.Issue;

/** Who a document's parties are, or why that cannot be said. */
public sealed interface Routed permits Parties, Routed.Unroutable {

    /**
     * The parties cannot be found.
     *
     * @param issues at least one, each an error PST-141x or PST-142x with its pointer
     */
    record Unroutable(List<Issue> issues) implements Routed {
        public Unroutable {
            issues = List.copyOf(issues);
        }
    }
}
