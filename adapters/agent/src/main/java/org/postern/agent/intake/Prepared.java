// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import org.postern.document.DocumentType;

/**
 * A document ready to be signed and handed over; made again it has the same bytes.
 *
 * @param json the whole document, UTF-8
 */
public record Prepared(DocumentType type, String id, int version, byte[] json) {

    /** Never the document. */
    @Override
    public String toString() {
        return "Prepared[" + type + " " + id + " " + version + "]";
    }
}
