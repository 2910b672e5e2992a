// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The shape of one document type; protocols made by one compiler share it, so that a document is turned once. */
public final class DocumentShape {

    private final Shape.Members members;

    DocumentShape(Shape.Members members) {
        this.members = members;
    }

    /** The document as conditions read it: dates as texts, times as instants, what does not fit the schema left out. */
    public Map<String, Object> values(ObjectNode document) {
        return DocumentValues.of(document, members);
    }
}
