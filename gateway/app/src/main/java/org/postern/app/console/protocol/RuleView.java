// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.List;

/**
 * One rule as people read it.
 *
 * @param where  continues "where ..."; empty where it always holds
 * @param fields names of what it speaks about
 */
record RuleView(
        String id,
        String say,
        String documents,
        String to,
        String where,
        String does,
        List<String> fields,
        String told,
        String instruct) {

    RuleView {
        fields = List.copyOf(fields);
    }
}
