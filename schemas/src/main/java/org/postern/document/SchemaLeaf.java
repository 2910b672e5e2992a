// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.util.Optional;

/**
 * One leaf of a schema with everything the schema says about it.
 *
 * @param title       for forms and reports, in plain words; empty if the schema gives none
 * @param description what belongs there; empty if the schema gives none
 * @param codes       the code list its values come from
 */
public record SchemaLeaf(SchemaField field, String title, String description, Optional<String> codes) {

    public String path() {
        return field.path();
    }
}
