// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.protocol.DidYouMean;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.Release;
import org.postern.protocol.SharingProtocol.AgencyUnit;
import org.postern.protocol.SharingProtocol.RecipientEntry;

/** Checks what waits for a person's yes: the recipients exist and take the documents, and nobody releases to himself. */
final class ReleaseCheck {

    private final Findings findings;
    private final List<RecipientEntry> recipients;

    ReleaseCheck(Findings findings, List<RecipientEntry> recipients) {
        this.findings = findings;
        this.recipients = recipients;
    }

    void check(List<Release> releases) {
        for (int i = 0; i < releases.size(); i++) {
            check(releases.get(i), "release/" + i);
        }
    }

    private void check(Release release, String key) {
        for (String id : release.to()) {
            Optional<RecipientEntry> entry =
                    recipients.stream().filter(one -> one.id().equals(id)).findFirst();
            entry.ifPresentOrElse(found -> takes(release, found, key), () -> unknown(id, key));
        }
    }

    private void unknown(String id, String key) {
        List<String> known = recipients.stream().map(RecipientEntry::id).toList();
        findings.error(
                ProtocolCode.UNKNOWN_RECIPIENT,
                key,
                "The protocol has no recipient '" + id + "'.",
                DidYouMean.or(id, known, "It has: " + String.join(", ", known) + "."));
    }

    private void takes(Release release, RecipientEntry entry, String key) {
        release.documents().stream()
                .filter(type -> !entry.takes().contains(type))
                .forEach(type -> findings.error(
                        ProtocolCode.UNREACHABLE,
                        key,
                        "'" + entry.id() + "' takes no " + type + ", so nothing of it can wait.",
                        "Correct 'to' or 'documents', or the recipient's 'takes'."));
        if (Stream.concat(release.reviewer().stream(), release.deputy().stream())
                .anyMatch(unit -> sameAs(entry, unit))) {
            findings.error(
                    ProtocolCode.SELF_RELEASE,
                    key,
                    "'" + entry.id() + "' would be asked whether something may go to it.",
                    "Name a reviewer and a deputy on the side that knows the child's story.");
        }
    }

    private static boolean sameAs(RecipientEntry entry, AgencyUnit unit) {
        boolean agency = entry.agency().filter(unit.agency()::equals).isPresent();
        return agency || unit.relation().isPresent() && entry.relation().equals(unit.relation());
    }
}
