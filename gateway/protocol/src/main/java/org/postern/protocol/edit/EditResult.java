// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import org.postern.protocol.ProtocolCode;

/** What became of an edit. */
public sealed interface EditResult {

    record Edited(Outline outline) implements EditResult {}

    /** @param text what is wrong, in plain words */
    record NotEdited(ProtocolCode code, String text) implements EditResult {}
}
