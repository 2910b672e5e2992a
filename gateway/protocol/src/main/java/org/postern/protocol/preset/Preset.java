// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.preset;

import java.util.List;
import java.util.Map;

/**
 * A way of sharing that agencies say they practise, as the start of a protocol of one's own.
 *
 * @param practice  what it stands for, in plain words
 * @param from      the rows of the survey of practice that it was made from, e.g. {@code E5a-1}
 * @param values    more values by name, which may name parameters
 * @param protocol  the protocol file with values in the form {@code ${name}}, as maps, lists, texts and numbers
 * @param cases     case files by name, likewise
 * @param documents documents of the cases by name, likewise
 */
public record Preset(
        String id,
        String title,
        String practice,
        List<String> from,
        List<Parameter> parameters,
        Map<String, Object> values,
        Map<String, Object> protocol,
        Map<String, Object> cases,
        Map<String, Object> documents) {

    public Preset {
        from = List.copyOf(from);
        parameters = List.copyOf(parameters);
    }
}
