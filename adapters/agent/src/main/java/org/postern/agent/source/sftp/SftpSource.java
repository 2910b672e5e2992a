// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.sftp;

import java.io.IOException;
import org.postern.agent.run.AgentRuntime;
import org.postern.agent.setup.Section;
import org.postern.agent.sftp.SftpConnector;
import org.postern.agent.sftp.SftpServer;
import org.postern.agent.source.file.FileSource;
import org.postern.agent.source.file.LocalCopies;
import org.postern.agent.source.file.Place;
import org.postern.agent.source.file.Settling;
import org.postern.agent.source.file.SourceIssue;
import org.postern.agent.source.file.Stamps;
import org.postern.envelope.pki.Verdict;

/**
 * A folder of an SFTP server to be watched.
 *
 * @param folder on the server, with slashes
 */
public record SftpSource(FileSource common, SftpServer server, String folder) {

    public static SftpSource read(FileSource common, Section entries) {
        return entries.section("sftp")
                .map(sftp -> new SftpSource(common, SftpServer.read(sftp), sftp.text("folder")))
                .orElseThrow();
    }

    /** Refused with PST-8130 where copies cannot be kept on this machine; a server that is away is no reason. */
    public Verdict<Place> open(AgentRuntime runtime) {
        try {
            LocalCopies copies =
                    LocalCopies.in(runtime.memory().resolve("sources").resolve(common.name()));
            return Verdict.accept(new SftpPlace(
                    new SftpConnector(server),
                    folder,
                    common.persons(),
                    copies,
                    new Settling(common.stable(), runtime.clock()),
                    new Stamps(runtime.clock())));
        } catch (IOException e) {
            return SourceIssue.FOLDER.refuse();
        }
    }
}
