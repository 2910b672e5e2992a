// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.agency.Agency;
import org.postern.agency.Relation;
import org.postern.document.Document;
import org.postern.document.DocumentType;
import org.postern.protocol.Decision;
import org.postern.protocol.Outcome;
import org.postern.protocol.Recipient;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.RecipientEntry;
import org.postern.protocol.compile.CompiledProtocol;

/**
 * Decides who gets what of a document: one outcome for each agency and unit it could go to, never for the sender.
 *
 * <p>One protocol decides about one agency: a specific one in force before an umbrella in force, and no umbrella where a
 * specific one has run out; if two of one kind are in force for it, neither is followed. Several entries of that protocol may lead to one unit, as when the responsible
 * authority is also the placing one: then the rules of all of them apply, what any of them shares is shared, and the
 * strictest of those that restrict wins. Nothing here throws because of a document. Safe for many threads.
 */
public final class Decider {

    private final ProtocolBook book;
    private final HarmReader harms;

    public Decider(ProtocolBook book, HarmReader harms) {
        this.book = book;
        this.harms = harms;
    }

    /** What it decides by. */
    public ProtocolBook book() {
        return book;
    }

    /**
     * @param document   valid
     * @param onBehalfOf the agency for which the sender speaks under a mandate that the caller has checked
     * @param parties    what each agency is to the child, as the document and the registry say
     * @param now        the time the decision is made for; agreements are in force by the day in London
     */
    public List<Outcome> decide(
            Document document, Agency sender, Optional<Agency> onBehalfOf, Map<Relation, Agency> parties, Instant now) {
        Facts facts = Facts.of(document, sender, parties, harms.highest(document), now);
        Refusals refusals = new Refusals(sender, document.type(), facts.today());
        List<Outcome> outcomes = new ArrayList<>();
        for (Claims.Candidate candidate : new Claims(book).of(document.type(), sender, onBehalfOf, parties)) {
            Set<Relation> relations = relations(candidate.agency(), parties);
            outcomes.addAll(outcomes(candidate.agency(), relations, candidate.claims(), facts, refusals));
        }
        return List.copyOf(outcomes);
    }

    private static Set<Relation> relations(Agency agency, Map<Relation, Agency> parties) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        parties.forEach((relation, party) -> {
            if (party.id().equals(agency.id())) {
                relations.add(relation);
            }
        });
        return Collections.unmodifiableSet(relations);
    }

    private static List<Outcome> outcomes(
            Agency agency, Set<Relation> relations, List<Claim> claims, Facts facts, Refusals refusals) {
        DocumentType type = facts.document().type();
        List<Claim> taking =
                claims.stream().filter(claim -> claim.takes(type, agency)).toList();
        List<Claim> live =
                taking.stream().filter(claim -> claim.inForce(facts.today())).toList();
        List<Claim> governing = governing(live, taking, facts.today());
        String unit = claims.isEmpty() ? "" : claims.get(0).entry().unit();
        Recipient whole = new Recipient(agency, unit, relations);
        if (claims.isEmpty()) {
            return List.of(refusals.noAgreement(whole));
        }
        if (taking.isEmpty()) {
            return List.of(refusals.notTaken(whole, claims));
        }
        if (governing.isEmpty()) {
            Claim ended = taking.stream()
                    .filter(claim -> !claim.agreement().umbrella())
                    .findFirst()
                    .orElse(taking.get(0));
            return List.of(refusals.notInForce(whole, ended));
        }
        if (governing.stream().map(Claim::protocol).distinct().count() > 1) {
            return List.of(refusals.overlapping(whole, governing));
        }
        Map<String, Set<String>> entriesByUnit = governing.stream()
                .map(Claim::entry)
                .collect(Collectors.groupingBy(
                        RecipientEntry::unit,
                        LinkedHashMap::new,
                        Collectors.mapping(RecipientEntry::id, Collectors.toSet())));
        CompiledProtocol protocol = governing.get(0).protocol();
        return entriesByUnit.entrySet().stream()
                .map(entry -> (Outcome) new Outcome.Decided(
                        decision(protocol, new Recipient(agency, entry.getKey(), relations), entry.getValue(), facts)))
                .toList();
    }

    /**
     * The specific agreement in force; without one, the umbrella in force. A specific agreement that has run out or was
     * withdrawn is not replaced by an umbrella, which may share more than its parties ever agreed for this flow.
     */
    private static List<Claim> governing(List<Claim> live, List<Claim> taking, LocalDate today) {
        List<Claim> specific =
                live.stream().filter(claim -> !claim.agreement().umbrella()).toList();
        boolean ranOut = taking.stream().anyMatch(claim -> !claim.agreement().umbrella() && claim.ended(today));
        if (!specific.isEmpty()) {
            return specific;
        }
        return ranOut ? List.of() : live;
    }

    private static Decision decision(CompiledProtocol protocol, Recipient recipient, Set<String> entries, Facts facts) {
        DocumentType type = facts.document().type();
        FieldRules fields = new FieldRules(
                protocol.rules(type, entries),
                new Answers(facts.variables(recipient, protocol.type(type).shape())),
                SeriousHarmFloor.of(protocol.protocol(), recipient, facts));
        SharingProtocol about = protocol.protocol().about(facts.parties());
        return new Decision(
                about,
                recipient,
                facts.now(),
                facts.leaves().stream().map(fields::decide).toList(),
                about.release(type, entries));
    }
}
