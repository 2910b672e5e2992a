// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.agent.setup.AgentFile;
import org.postern.agent.setup.SetupProblem;
import org.postern.envelope.pki.Verdict;

/** Finds the mapping of a sink's records: the site's own file, or the example that comes along. */
public final class RecordMappings {

    private static final String EXAMPLE = "/org/postern/agent/records/niche.yaml";

    private RecordMappings() {}

    /** Refused with PST-8204, naming the first thing that is wrong and its line. */
    public static Verdict<RecordMapping> of(Optional<Path> file) {
        AgentFile<RecordMapping> read =
                file.map(own -> AgentFile.read(own, RecordMappingReader::read)).orElseGet(RecordMappings::example);
        return read instanceof AgentFile.Bad<RecordMapping> bad
                ? DeliverIssue.MAPPING.refuse(first(bad.problems().get(0)))
                : Verdict.accept(((AgentFile.Good<RecordMapping>) read).value());
    }

    private static String first(SetupProblem problem) {
        return "line " + problem.line() + ", " + problem.issue().code() + " "
                + problem.issue().text();
    }

    private static AgentFile<RecordMapping> example() {
        try {
            URI place = RecordMappings.class.getResource(EXAMPLE).toURI();
            if (!place.getScheme().equals("jar")) {
                return AgentFile.read(Path.of(place), RecordMappingReader::read);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return AgentFile.read(jar.getPath(EXAMPLE), RecordMappingReader::read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the example mapping is part of this program", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the example mapping is part of this program", e);
        }
    }
}
