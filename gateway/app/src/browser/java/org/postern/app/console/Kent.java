// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a governance lead of Kent answers to a preset's questions; the agreement and its numbers are invented. */
final class Kent {

    private Kent() {}

    static void fillIn(Page page) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("id", "kent-missing");
        answers.put("authority", "Kent County Council");
        answers.put("reference", "KCC-KP-2026");
        answers.put("signed", "2026-03-01");
        answers.put("inForceFrom", "2026-04-01");
        answers.put("review", "2090-03-31");
        answers.put("expires", "2092-03-31");
        answers.put("dpiaReference", "KCC-DPIA-7");
        answers.put("dpiaDate", "2026-02-01");
        answers.put("contactWho", "Kent front door");
        answers.put("contactDay", "01632 960401");
        answers.put("contactNight", "01632 960402");
        answers.forEach((field, answer) -> page.locator("[id='" + field + "']").fill(answer));
    }
}
