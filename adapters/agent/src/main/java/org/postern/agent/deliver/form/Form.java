// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which form an opened envelope is handed on. */
public enum Form {
    /** Envelope, disclosure and manifest as they are, for programs. */
    JSON,
    /** A sheet for people. */
    PDF,
    /** A record for import, as a mapping says. */
    XML;

    public static Optional<Form> of(String word) {
        return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
