// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.util.List;
import java.util.Optional;

/**
 * One leaf of a schema with everything the schema says about it.
 *
 * @param title       for forms and reports, in plain words; empty if the schema gives none
 * @param description what belongs there; empty if the schema gives none
 * @param codes       the code list its values come from
 * @param allowed     the values that the schema itself lists; empty where it lists none
 */
public record SchemaLeaf(
        SchemaField field, String title, String description, Optional<String> codes, List<String> allowed) {

    public String path() {
        return field.path();
    }
}
