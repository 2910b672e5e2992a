// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.List;
import org.postern.protocol.ProtocolIssue;

/** What became of a protocol that was compiled. */
public sealed interface CompileResult {

    /** Warnings only, or the errors that refused the protocol. */
    List<ProtocolIssue> issues();

    /** Ready to decide, once a version of it is in force. */
    record Compiled(CompiledProtocol protocol) implements CompileResult {
        @Override
        public List<ProtocolIssue> issues() {
            return protocol.warnings();
        }
    }

    /** At least one issue is an error. */
    record Refused(List<ProtocolIssue> issues) implements CompileResult {}
}
