// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.util.Optional;
import org.postern.document.DocumentType;
import org.postern.document.SchemaField;

/** What the schema says about a leaf; the redactor withholds a leaf that it does not know. */
@FunctionalInterface
public interface LeafTypes {

    /**
     * @param path schema path without indices, e.g. {@code places[].address.postcode}
     * @return empty where the schema has no such leaf
     */
    Optional<SchemaField> find(DocumentType type, String path);
}
