// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.postern.agent.setup.AgentFile;
import org.postern.agent.setup.Section;

/** What one agent.yaml says: the agent itself, and a part for each feature. */
public record AgentPlan(AgentSettings settings, List<AgentPart> parts) {

    public AgentPlan {
        parts = List.copyOf(parts);
    }

    /** Reads the file with every feature that is on the class path. */
    public static AgentFile<AgentPlan> read(Path file) {
        return AgentFile.read(file, AgentPlan::read);
    }

    private static AgentPlan read(Section file) {
        AgentSettings settings = AgentSettings.read(file);
        List<AgentPart> parts = new ArrayList<>();
        for (AgentFeature feature : ServiceLoader.load(AgentFeature.class)) {
            parts.add(feature.read(file));
        }
        return new AgentPlan(settings, parts);
    }
}
