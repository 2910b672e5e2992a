// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.util.List;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.SharingProtocol;

/** What became of a protocol file that was read. */
public sealed interface ReadResult {

    /** Warnings only, or the errors that refused the file. */
    List<ProtocolIssue> issues();

    /**
     * Well-formed; its agencies, fields and conditions are not checked yet.
     *
     * @param lines where things stand in the file
     */
    record Read(SharingProtocol protocol, SourceLines lines, List<ProtocolIssue> issues) implements ReadResult {}

    /** Not a protocol; at least one issue is an error. */
    record Unreadable(List<ProtocolIssue> issues) implements ReadResult {}
}
