// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.postern.app.governance.GovernanceDesk;
import org.postern.app.governance.VersionView;
import org.postern.document.Issue;
import org.springframework.stereotype.Component;

/** Whether the cases of what decides still come out as they should; looked at anew each day and whenever other protocols decide, because nothing else changes it. */
@Component
class CaseHealth {

    private static final int MOST = 500;

    private final GovernanceDesk desk;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    CaseHealth(GovernanceDesk desk) {
        this.desk = desk;
    }

    /** How many fail beside what the agency may know; 0 for a file that nobody has approved. */
    int failing(VersionView view, String agency, LocalDate today) {
        if (view.stored().isEmpty()) {
            return 0;
        }
        if (known.size() > MOST) {
            known.clear();
        }
        String beside = desk.deciding(agency).stream()
                .map(one -> one.protocol().sha256())
                .sorted()
                .collect(Collectors.joining(" "));
        String key = String.join(" ", view.protocol().sha256(), agency, today.toString(), beside);
        return known.computeIfAbsent(key, any -> count(view, agency));
    }

    private int count(VersionView view, String agency) {
        return desk.content(view)
                .map(content -> (int) desk.check(agency, content).issues().stream()
                        .filter(issue -> issue.refuses() && issue.pointer().startsWith("cases/"))
                        .map(Issue::pointer)
                        .distinct()
                        .count())
                .orElse(0);
    }
}
