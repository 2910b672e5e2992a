// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.List;

/**
 * One number as the database counted it.
 *
 * @param labels what it is about
 * @param column under which it stands
 */
record Count(List<String> labels, String column, long number) {

    Count {
        labels = List.copyOf(labels);
    }
}
