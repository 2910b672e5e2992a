// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.util.Arrays;
import java.util.Optional;

/** What kind of thing a document says; the id is used in URLs, schemas, scopes and protocols. */
public enum DocumentType {
    PLACEMENT_NOTIFICATION("placement-notification"),
    RHI_SUMMARY("rhi-summary"),
    RISK_ASSESSMENT("risk-assessment");

    private final String id;

    DocumentType(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<DocumentType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
