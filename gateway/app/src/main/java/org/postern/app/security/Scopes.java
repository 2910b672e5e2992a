// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import java.util.LinkedHashSet;
import java.util.Set;
import org.postern.agency.Agency;
import org.postern.document.DocumentType;

/**
 * What a token lets its agency do: one scope per document type and direction, and a few for the rest. A scope opens a
 * door; whether this agency may say this document is judged again behind it.
 */
public final class Scopes {

    public static final String STATUS = "status";
    public static final String LEDGER = "ledger";
    public static final String REVIEW = "review";
    public static final String GOVERNANCE = "governance";

    private Scopes() {}

    public static String submit(DocumentType type) {
        return "submit:" + type.id();
    }

    public static String receive(DocumentType type) {
        return "receive:" + type.id();
    }

    /** Everything that an agency can be given. */
    public static Set<String> of(Agency agency) {
        Set<String> scopes = new LinkedHashSet<>();
        for (DocumentType type : DocumentType.values()) {
            scopes.add(submit(type));
            if (agency.accepts().contains(type)) {
                scopes.add(receive(type));
            }
        }
        scopes.add(STATUS);
        scopes.add(LEDGER);
        scopes.add(GOVERNANCE);
        // Whoever sends may be asked about what it sent.
        scopes.add(REVIEW);
        return scopes;
    }
}
