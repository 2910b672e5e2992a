// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.util.List;
import java.util.stream.Collectors;
import org.postern.agency.AgencyRegistry;

/** The registry, or everything that is wrong with its files. */
public sealed interface RegistryResult {

    record Loaded(AgencyRegistry registry) implements RegistryResult {}

    /**
     * Something is wrong.
     *
     * @param problems at least one, in the order in which they were found
     */
    record NotLoaded(List<RegistryProblem> problems) implements RegistryResult {
        public NotLoaded {
            problems = List.copyOf(problems);
        }
    }

    /**
     * For callers that cannot go on without it, such as a gateway that starts.
     *
     * @throws IllegalStateException with every problem on a line of its own
     */
    default AgencyRegistry orThrow() {
        if (this instanceof Loaded loaded) {
            return loaded.registry();
        }
        String list = ((NotLoaded) this)
                .problems().stream().map(RegistryProblem::toString).collect(Collectors.joining("\n"));
        throw new IllegalStateException("The registry of agencies cannot be used:\n" + list);
    }
}
