// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.document.DocumentType;
import org.postern.document.SchemaField;

/** All that protocols need of the document schemas: which leaves there are, and which codes a coded leaf may hold. */
public interface FieldCatalogue {

    /** Every leaf of the type, in schema order. */
    List<SchemaField> fields(DocumentType type);

    /** The codes of a coded leaf by its schema path; empty where it is not coded or its codes are not listed. */
    Optional<Set<String>> codes(DocumentType type, String path);
}
