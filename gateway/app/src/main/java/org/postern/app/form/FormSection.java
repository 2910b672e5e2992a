// SPDX-License-Identifier: Apache-2.0
package org.postern.app.form;

import java.util.List;
import java.util.Optional;

/**
 * Questions that belong together.
 *
 * @param repeats name of the array that the section is an element of, on the array's last element: there another can be added
 */
public record FormSection(String title, List<FormField> fields, Optional<String> repeats) {

    public FormSection {
        fields = List.copyOf(fields);
    }
}
