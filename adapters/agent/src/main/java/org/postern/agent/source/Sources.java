// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postern.agent.run.AgentFeature;
import org.postern.agent.run.AgentPart;
import org.postern.agent.setup.Section;
import org.postern.agent.setup.SetupIssue;

/** Everything under {@code sources}: where sheets and documents come from. */
public final class Sources implements AgentFeature {

    @Override
    public AgentPart read(Section file) {
        List<Source> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section entries : file.sections("sources")) {
            Source source = Source.read(entries);
            if (!names.add(source.name())) {
                entries.problem("name", SetupIssue.NAME_TWICE, source.name());
            }
            sources.add(source);
        }
        return sources.isEmpty() ? AgentPart.NOTHING : new SourcesPart(sources);
    }
}
