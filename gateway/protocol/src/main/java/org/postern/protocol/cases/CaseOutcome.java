// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.cases;

import java.util.List;
import org.postern.protocol.ProtocolCase;

/** Whether a case came out as it should. */
public sealed interface CaseOutcome {

    ProtocolCase example();

    record Passed(ProtocolCase example) implements CaseOutcome {}

    /** @param differences at least one plain sentence; none repeats a value of the document */
    record Failed(ProtocolCase example, List<String> differences) implements CaseOutcome {}
}
