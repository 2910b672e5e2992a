// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.postern.agency.Agency;
import org.postern.document.DocumentType;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.Outcome.Refused;
import org.postern.protocol.Recipient;
import org.postern.protocol.SharingProtocol.Agreement;

/** Says why nothing goes to an agency and what would have to be done; nothing about the child is in it. */
final class Refusals {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Agency sender;
    private final DocumentType type;
    private final LocalDate today;

    Refusals(Agency sender, DocumentType type, LocalDate today) {
        this.sender = sender;
        this.type = type;
        this.today = today;
    }

    Refused noAgreement(Recipient recipient) {
        return new Refused(
                recipient,
                BuiltInRules.NO_AGREEMENT,
                "No sharing agreement names both " + sender.name() + " and "
                        + recipient.agency().name()
                        + ", so nothing goes there. Ask your governance lead for an agreement that covers it.");
    }

    Refused notInForce(Recipient recipient, Claim claim) {
        Agreement agreement = claim.agreement();
        if (claim.protocol().withdrawn()) {
            return new Refused(
                    recipient,
                    BuiltInRules.NOT_IN_FORCE,
                    "A party has withdrawn the protocol of agreement " + agreement.reference() + ", so nothing goes to "
                            + recipient.agency().name() + ". Ask your governance lead to agree a new version.");
        }
        boolean before = today.isBefore(agreement.inForceFrom());
        String when = before
                ? "is in force only from " + DAY.format(agreement.inForceFrom())
                : "expired after " + DAY.format(agreement.expires());
        String what =
                before ? "Send again from that day on." : "Ask your governance lead to renew it, then send again.";
        return new Refused(
                recipient,
                BuiltInRules.NOT_IN_FORCE,
                "Agreement " + agreement.reference() + " " + when + ", so nothing goes to "
                        + recipient.agency().name() + ". " + what);
    }

    Refused notTaken(Recipient recipient, List<Claim> claims) {
        Agency agency = recipient.agency();
        Claim first = claims.get(0);
        String reference = first.agreement().reference();
        boolean entryTakes =
                claims.stream().anyMatch(claim -> claim.entry().takes().contains(type));
        if (!entryTakes) {
            return taken(
                    recipient,
                    "Under agreement " + reference + " " + agency.name() + " is not sent a " + type
                            + ". If it should be, ask your governance lead to add it to the protocol.");
        }
        if (!agency.accepts().contains(type)) {
            return taken(
                    recipient,
                    agency.name() + " does not take a " + type
                            + " through the gateway. Tell it by another way, or ask it to extend its registration.");
        }
        return taken(
                recipient,
                agency.name() + " has no unit '" + first.entry().unit() + "', which agreement " + reference
                        + " names. Ask your governance lead to correct the protocol or the registry.");
    }

    Refused overlapping(Recipient recipient, List<Claim> claims) {
        String references = claims.stream()
                .map(claim -> claim.agreement().reference())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
        return new Refused(
                recipient,
                BuiltInRules.OVERLAPPING_AGREEMENTS,
                "Agreements " + references + " both cover " + recipient.agency().name()
                        + ", and it is not clear which rules hold. Ask your governance leads to settle it.");
    }

    private static Refused taken(Recipient recipient, String reason) {
        return new Refused(recipient, BuiltInRules.NOT_TAKEN, reason);
    }
}
