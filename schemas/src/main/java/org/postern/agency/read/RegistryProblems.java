// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while the registry is read, so that all of it can be said at once. */
final class RegistryProblems {

    private final List<RegistryProblem> problems = new ArrayList<>();

    void add(RegistryFault fault, Origin origin, Object... words) {
        problems.add(new RegistryProblem(fault, origin.file(), origin.line(), fault.text(words)));
    }

    boolean none() {
        return problems.isEmpty();
    }

    List<RegistryProblem> list() {
        return List.copyOf(problems);
    }
}
