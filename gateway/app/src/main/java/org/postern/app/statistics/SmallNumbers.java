// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Makes tables about children that do not tell of one child. The first label of each row is the whole month or year that it
 * is about, and each of these is a table of its own: what is hidden in it never depends on the period that is asked for, so
 * that two answers over different periods say no more than one.
 */
@Component
class SmallNumbers {

    private final StatisticsSettings settings;

    SmallNumbers(StatisticsSettings settings) {
        this.settings = settings;
    }

    List<Table.Row> rows(List<Count> counts, List<String> columns) {
        Map<String, List<Count>> periods = counts.stream()
                .collect(Collectors.groupingBy(count -> count.labels().get(0), TreeMap::new, Collectors.toList()));
        return periods.values().stream()
                .flatMap(period -> Pivot.of(period, columns).suppressed(settings.smallest()).stream())
                .toList();
    }

    /** What to say under a table of them. @param grain month or reporting year */
    String said(String grain) {
        String whole = "Each " + grain + " that the period touches is counted whole.";
        return settings.smallest() > 1
                ? whole + " " + Table.Cell.SUPPRESSED + " stands for 1 to " + (settings.smallest() - 1)
                        + ", and for a number from which one of those could be worked out."
                : whole;
    }
}
