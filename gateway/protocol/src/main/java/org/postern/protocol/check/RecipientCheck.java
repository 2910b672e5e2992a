// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import java.util.Optional;
import java.util.Set;
import org.postern.agency.Agency;
import org.postern.agency.AgencyKind;
import org.postern.document.DocumentType;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.Membership;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.Agreement;
import org.postern.protocol.SharingProtocol.Party;
import org.postern.protocol.SharingProtocol.RecipientEntry;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.Findings;
import org.postern.protocol.compile.RuleIndex;

/** Finds recipients to whom nothing can ever go: not a party, not taking the type, or without a rule that shares. */
final class RecipientCheck {

    private final AgencyDirectory agencies;
    private final Findings findings;

    RecipientCheck(AgencyDirectory agencies, Findings findings) {
        this.agencies = agencies;
        this.findings = findings;
    }

    void check(CompiledProtocol compiled) {
        SharingProtocol protocol = compiled.protocol();
        for (RecipientEntry entry : protocol.recipients()) {
            String key = "recipients/" + entry.id();
            if (!canBeParty(entry, protocol.agreement())) {
                findings.error(
                        ProtocolCode.NOT_A_PARTY,
                        key,
                        "No party to the agreement can be the recipient '" + entry.id() + "'.",
                        "Add it to the parties, or take it out of the recipients.");
            }
            unit(entry, entry.unit(), protocol.agreement(), key);
            entry.acknowledge().ifPresent(asked -> unit(entry, asked.tell(), protocol.agreement(), key));
            entry.takes().stream()
                    .filter(type -> !shares(compiled, entry, type) && !keeps(compiled, entry, type))
                    .forEach(type -> findings.warning(
                            ProtocolCode.IDLE_RECIPIENT,
                            key,
                            "'" + entry.id() + "' takes a " + type + ", but no rule lets anything of it go there.",
                            "Add a rule, or take the type out of 'takes'."));
        }
    }

    private boolean canBeParty(RecipientEntry entry, Agreement agreement) {
        if (entry.agency().isPresent()) {
            return entry.agency()
                    .flatMap(agencies::find)
                    .filter(agency -> Membership.includes(agreement, agency))
                    .isPresent();
        }
        Set<AgencyKind> kinds = Kinds.of(entry.relation().orElseThrow());
        return agreement.parties().stream()
                .flatMap(party -> kind(party).stream())
                .anyMatch(kinds::contains);
    }

    private Optional<AgencyKind> kind(Party party) {
        return party.kind().or(() -> party.agency().flatMap(agencies::find).map(Agency::kind));
    }

    /** Who stands in a relation is known only with a document; but if no named party has the unit, it is a slip. */
    private void unit(RecipientEntry entry, String named, Agreement agreement, String key) {
        boolean classes = agreement.parties().stream()
                .anyMatch(party -> party.kind().isPresent()
                        && entry.relation()
                                .map(Kinds::of)
                                .filter(kinds -> kinds.contains(party.kind().get()))
                                .isPresent());
        if (entry.relation().isEmpty() || named.isEmpty() || classes) {
            return;
        }
        boolean known = agreement.parties().stream()
                .flatMap(party -> party.agency().flatMap(agencies::find).stream())
                .flatMap(agency -> agency.units().stream())
                .anyMatch(unit -> unit.id().equals(named));
        if (!known) {
            findings.error(
                    ProtocolCode.UNKNOWN_UNIT,
                    key,
                    "No party has a unit '" + named + "'.",
                    "Look the units up with 'postern agencies'.");
        }
    }

    /** Rules keep back every field, whatever the document says: then nothing is meant to go. */
    private static boolean keeps(CompiledProtocol compiled, RecipientEntry entry, DocumentType type) {
        RuleIndex rules = compiled.rules(type, Set.of(entry.id()));
        return compiled.type(type).fields().keySet().stream()
                .allMatch(path -> rules.at(path).stream()
                        .anyMatch(rule -> rule.condition().isEmpty()
                                && rule.rule().treatment().removes()));
    }

    private static boolean shares(CompiledProtocol compiled, RecipientEntry entry, DocumentType type) {
        return compiled.rules(type, Set.of(entry.id())).byPath().values().stream()
                .flatMap(rules -> rules.stream())
                .anyMatch(rule -> !rule.rule().treatment().removes());
    }
}
