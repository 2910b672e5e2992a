// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.folder;

import java.io.IOException;
import java.nio.file.Path;
import org.postern.agent.run.AgentRuntime;
import org.postern.agent.setup.Section;
import org.postern.agent.source.file.FileSource;
import org.postern.agent.source.file.Place;
import org.postern.agent.source.file.Settling;
import org.postern.agent.source.file.SourceIssue;
import org.postern.agent.source.file.Stamps;
import org.postern.envelope.pki.Verdict;

/** A folder to be watched. */
public record FolderSource(FileSource common, Path folder) {

    public static FolderSource read(FileSource common, Section entries) {
        return new FolderSource(common, entries.path("folder"));
    }

    String name() {
        return common.name();
    }

    /** Refused with PST-8130 where the folder is not there and cannot be made. */
    public Verdict<Place> open(AgentRuntime runtime) {
        try {
            FolderPlace.prepare(folder);
        } catch (IOException e) {
            return SourceIssue.FOLDER.refuse();
        }
        return Verdict.accept(new FolderPlace(
                this, new Settling(common.stable(), runtime.clock()), new Stamps(runtime.clock()), runtime.log()));
    }
}
