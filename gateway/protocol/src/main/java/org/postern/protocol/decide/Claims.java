// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.Relation;
import org.postern.document.DocumentType;
import org.postern.protocol.Membership;
import org.postern.protocol.SharingProtocol.RecipientEntry;
import org.postern.protocol.compile.CompiledProtocol;

/** Finds every agency that one document could go to, with the entries of protocols that would let it go there. */
final class Claims {

    /** Those who are asked about even if no protocol names them, so that a missing agreement is seen. */
    private static final List<Relation> ALWAYS_ASKED = List.of(
            Relation.HOST_FORCE,
            Relation.RESPONSIBLE_AUTHORITY,
            Relation.PLACING_AUTHORITY,
            Relation.HOST_AUTHORITY,
            Relation.PREVIOUS_HOST_FORCE,
            Relation.PREVIOUS_HOST_AUTHORITY);

    private static final String PROCESSOR = "processor";

    /** One agency with the entries that would let the document go there. */
    record Candidate(Agency agency, List<Claim> claims) {}

    private final ProtocolBook book;

    Claims(ProtocolBook book) {
        this.book = book;
    }

    /**
     * In the order: host force, authorities, then as the protocols name them; an agency without claims is refused. Others
     * than force and authorities are asked only where an entry takes the type: nobody waits for what was never agreed.
     * Who speaks under a mandate brings the protocols of the agency spoken for, and none of its own.
     */
    List<Candidate> of(DocumentType type, Agency sender, Optional<Agency> onBehalfOf, Map<Relation, Agency> parties) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        ALWAYS_ASKED.stream()
                .filter(parties::containsKey)
                .map(parties::get)
                .forEach(agency -> candidates.putIfAbsent(agency.id(), new Candidate(agency, new ArrayList<>())));
        Agency speaker = onBehalfOf.orElse(sender);
        for (CompiledProtocol protocol : book.protocols()) {
            if (brings(protocol, speaker)) {
                protocol.protocol()
                        .recipients()
                        .forEach(entry -> resolve(entry, parties)
                                .filter(agency -> entry.takes().contains(type) || candidates.containsKey(agency.id()))
                                .ifPresent(agency -> claim(candidates, protocol, entry, agency)));
            }
        }
        candidates.remove(sender.id());
        return List.copyOf(candidates.values());
    }

    /** A processor does what a controller asks of it, so being party as no more than that lets nothing go. */
    private static boolean brings(CompiledProtocol protocol, Agency speaker) {
        return protocol.protocol().agreement().parties().stream()
                .anyMatch(party -> !party.as().equals(PROCESSOR) && Membership.covers(party, speaker));
    }

    private Optional<Agency> resolve(RecipientEntry entry, Map<Relation, Agency> parties) {
        return entry.agency().isPresent()
                ? entry.agency().flatMap(book.agencies()::find)
                : entry.relation().map(parties::get);
    }

    private static void claim(
            Map<String, Candidate> candidates, CompiledProtocol protocol, RecipientEntry entry, Agency agency) {
        Candidate candidate = candidates.computeIfAbsent(agency.id(), any -> new Candidate(agency, new ArrayList<>()));
        if (Membership.includes(protocol.protocol().agreement(), agency)) {
            candidate.claims().add(new Claim(protocol, entry));
        }
    }
}
