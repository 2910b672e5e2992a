// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.Arrays;
import java.util.List;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaField;
import org.postern.protocol.BreakGlass;
import org.postern.protocol.DidYouMean;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.SharingProtocol.RecipientEntry;

/** Checks a break-glass clause: every field of its ceiling is one of some document, every recipient is the protocol's. */
final class BreakGlassCheck {

    private static final String KEY = "breakGlass";

    private final FieldCatalogue catalogue;
    private final List<RecipientEntry> recipients;
    private final Findings findings;

    BreakGlassCheck(FieldCatalogue catalogue, List<RecipientEntry> recipients, Findings findings) {
        this.catalogue = catalogue;
        this.recipients = recipients;
        this.findings = findings;
    }

    void check(BreakGlass clause) {
        List<String> known = Arrays.stream(DocumentType.values())
                .flatMap(type -> catalogue.fields(type).stream())
                .map(SchemaField::path)
                .distinct()
                .toList();
        clause.ceiling().stream()
                .filter(pattern -> known.stream().noneMatch(path -> SchemaCatalogue.matches(pattern, path)))
                .forEach(pattern -> findings.error(
                        ProtocolCode.UNKNOWN_FIELD,
                        KEY,
                        "No document has a field '" + pattern + "' of the break-glass ceiling.",
                        DidYouMean.or(pattern, known, "Look at the coverage table for the fields of the documents.")));
        List<String> ids = recipients.stream().map(RecipientEntry::id).toList();
        clause.to().stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> findings.error(
                        ProtocolCode.UNKNOWN_RECIPIENT,
                        KEY,
                        "The protocol has no recipient '" + id + "' for its break-glass clause.",
                        DidYouMean.or(id, ids, "It has: " + String.join(", ", ids) + ".")));
    }
}
