// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.sftp;

import java.io.IOException;
import org.postern.agent.sftp.SftpSession;

/** Where files of a watched folder go on the server, and the connection to do it with. */
interface SftpFolders {

    String work();

    String done();

    String error();

    /** The connection of this turn, or a new one where it was cut off. */
    SftpSession session() throws IOException;
}
