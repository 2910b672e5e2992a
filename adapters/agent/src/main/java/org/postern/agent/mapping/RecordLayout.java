// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.List;

/**
 * Where the records of an XML extract are.
 *
 * @param record name of the element that holds one record
 * @param values places inside it, such as {@code child/forename} or {@code @id}, in the order of the columns
 */
public record RecordLayout(String record, List<String> values) {

    public RecordLayout {
        values = List.copyOf(values);
    }
}
