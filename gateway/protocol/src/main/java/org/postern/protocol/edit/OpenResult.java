// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.util.List;
import org.postern.protocol.ProtocolIssue;

/** Whether a file can be edited part by part. */
public sealed interface OpenResult {

    record Opened(Outline outline) implements OpenResult {}

    /**
     * It cannot without losing what stands in it: it is not YAML, or has entries that protocols do not know.
     *
     * @param issues at least one error
     */
    record Unopenable(List<ProtocolIssue> issues) implements OpenResult {}
}
