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

    /** What a document of this type says in its property {@code schema}: id and version of the schema. */
    public String schema() {
        return id + "/1";
    }

    /** The type whose documents say this in their property {@code schema}. */
    public static Optional<DocumentType> ofSchema(String schema) {
        return Arrays.stream(values())
                .filter(type -> type.schema().equals(schema))
                .findFirst();
    }

    public static Optional<DocumentType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
