// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.util.List;
import org.postern.protocol.ProtocolCase;
import org.postern.protocol.ProtocolIssue;

/** What became of a case file that was read. */
public sealed interface CaseResult {

    record Read(ProtocolCase example) implements CaseResult {}

    /** At least one issue. */
    record Unreadable(List<ProtocolIssue> issues) implements CaseResult {}
}
