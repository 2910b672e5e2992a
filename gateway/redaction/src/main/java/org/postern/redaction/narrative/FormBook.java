// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All written forms there are, each once, however many layers ask for it. */
final class FormBook {

    private static final Map<String, Form> FORMS = new LinkedHashMap<>();
    /** Of all forms so far; null when one was added since. */
    private static volatile FormStarts starts;

    private FormBook() {}

    static synchronized Form form(String expression) {
        Form known = FORMS.get(expression);
        if (known == null) {
            known = new Form(FORMS.size(), expression);
            FORMS.put(expression, known);
            starts = null;
        }
        return known;
    }

    static FormStarts starts() {
        FormStarts known = starts;
        return known == null ? read() : known;
    }

    private static synchronized FormStarts read() {
        if (starts == null) {
            starts = new FormStarts(List.copyOf(FORMS.values()));
        }
        return starts;
    }
}
