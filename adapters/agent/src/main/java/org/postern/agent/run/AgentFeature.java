// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.run;

import org.postern.agent.setup.Section;

/**
 * Something that the agent can do beyond reading its file: it has entries of its own in agent.yaml, of which routes
 * come. Features are found by {@link java.util.ServiceLoader}, so that an adapter to another system is a jar beside the
 * others.
 */
public interface AgentFeature {

    /**
     * Reads its entries and nothing else: no file is opened and nobody is called, so that a file can be checked anywhere.
     *
     * @param file the whole of agent.yaml; what is wrong is noted in the section, and then the part is not used
     */
    AgentPart read(Section file);
}
