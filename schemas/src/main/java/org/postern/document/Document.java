// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import tools.jackson.databind.node.ObjectNode;

/**
 * One document as its sender wrote it, read strictly but not yet validated. The content must never be changed: a
 * reduced copy is made for each recipient.
 *
 * @param type    what the sender says it is
 * @param content the whole document
 */
public record Document(DocumentType type, ObjectNode content) {

    /** Never the content: a document must not reach a log by accident. */
    @Override
    public String toString() {
        return "Document[" + type + "]";
    }
}
