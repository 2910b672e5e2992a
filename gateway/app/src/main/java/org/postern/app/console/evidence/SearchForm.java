// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.evidence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.story.ChildReference;
import org.postern.app.story.Criteria;
import org.postern.app.story.EvidenceSearch;
import org.postern.document.DocumentType;

/**
 * What an auditor typed; empty where nothing was.
 *
 * @param authority responsible for the child; with the names, and the date of birth where the documents have one
 */
record SearchForm(
        String id,
        String agency,
        String type,
        String from,
        String to,
        String documentId,
        String authority,
        String given,
        String family,
        String dateOfBirth) {

    static SearchForm empty() {
        return new SearchForm("", "", "", "", "", "", "", "", "", "");
    }

    Optional<String> problem() {
        if (!blank(id) && id(id).isEmpty()) {
            return Optional.of("A reference looks like 3f0c2a8e-91d4-4f57-9b0e-6f1f4f8f2c11.");
        }
        for (String day : new String[] {from, to, dateOfBirth}) {
            if (!blank(day) && EvidencePages.day(day).isEmpty()) {
                return Optional.of("A date looks like 2026-11-25.");
            }
        }
        boolean child = !blank(given) || !blank(family);
        return child && (blank(given) || blank(family) || blank(authority))
                ? Optional.of("To look for a child, enter given name, family name and the responsible authority.")
                : Optional.empty();
    }

    Criteria criteria(EvidenceSearch search) {
        Optional<LocalDate> born = EvidencePages.day(dateOfBirth);
        Optional<ChildReference> child = blank(given)
                ? Optional.empty()
                : Optional.of(search.reference(authority.strip(), given.strip(), family.strip(), born));
        return new Criteria(
                blank(id) ? Optional.empty() : id(id),
                text(agency),
                blank(type) ? Optional.empty() : DocumentType.of(type),
                EvidencePages.day(from),
                EvidencePages.day(to),
                text(documentId),
                child);
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(String typed) {
        return blank(typed) ? Optional.empty() : Optional.of(typed.strip());
    }

    private static boolean blank(String typed) {
        return typed == null || typed.isBlank();
    }

    /** Never what was typed. */
    @Override
    public String toString() {
        return "SearchForm";
    }
}
