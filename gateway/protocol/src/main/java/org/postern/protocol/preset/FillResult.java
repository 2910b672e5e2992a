// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.preset;

import java.util.List;
import java.util.Map;

/** What became of a preset and the values given to it. */
public sealed interface FillResult {

    /**
     * The files of a draft.
     *
     * @param id        of the protocol
     * @param protocol  {@code protocol.yaml}, UTF-8
     * @param cases     by file name in the folder {@code cases}
     * @param documents by file name in the folder {@code cases/documents}
     */
    record Filled(String id, byte[] protocol, Map<String, byte[]> cases, Map<String, byte[]> documents)
            implements FillResult {}

    /** @param issues at least one, in the order in which the preset asks */
    record NotFilled(List<ValueIssue> issues) implements FillResult {}
}
