// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.Document;
import org.postern.document.Issue;

/**
 * Says who the parties of a document are, from the document and the registry alone. Responsible and placing authority
 * stand in the document; host authority and host force follow from where the placement is. A child without a placement
 * is policed by the force of the responsible authority. British Transport Police polices no area and is never found
 * here; a sharing protocol names it. Where a placement changes, those of the area that the child leaves are parties, too.
 */
public final class Routing {

    private Routing() {}

    /**
     * Finds the parties, or all reasons why they cannot be found.
     *
     * @param sender who says it; empty where nobody is asked, and then {@link Relation#SENDER} is absent
     */
    public static Routed parties(Document document, AgencyRegistry registry, Optional<Agency> sender) {
        List<Issue> issues = new ArrayList<>();
        Map<Relation, Agency> parties = new EnumMap<>(Relation.class);
        RoutingFacts facts = RoutingFacts.of(document);
        AgencyLookup lookup = new AgencyLookup(registry, issues::add);
        sender.ifPresent(agency -> parties.put(Relation.SENDER, agency));
        responsible(facts, lookup, issues::add).ifPresent(agency -> {
            parties.put(Relation.RESPONSIBLE_AUTHORITY, agency);
            registry.forceOf(agency).ifPresent(force -> parties.put(Relation.HOME_FORCE, force));
        });
        facts.placingAuthority()
                .flatMap(id -> lookup.authority(id, RoutingFacts.PLACING))
                .ifPresent(agency -> parties.put(Relation.PLACING_AUTHORITY, agency));
        if (facts.hasPlacement()) {
            placement(facts, new PlacementArea(registry, lookup, issues::add), parties, issues::add);
        }
        Agency policed = facts.hasPlacement()
                ? parties.get(Relation.HOST_AUTHORITY)
                : parties.get(Relation.RESPONSIBLE_AUTHORITY);
        Optional.ofNullable(policed)
                .flatMap(registry::forceOf)
                .ifPresent(force -> parties.put(Relation.HOST_FORCE, force));
        previousHost(facts, registry).ifPresent(agency -> previous(agency, registry, parties));
        facts.onBehalfOf().ifPresent(id -> lookup.agency(id, RoutingFacts.ON_BEHALF_OF, RoutingIssue.UNKNOWN_AGENCY));
        facts.interviewProvider()
                .flatMap(id -> lookup.agency(id, RoutingFacts.INTERVIEW_PROVIDER, RoutingIssue.UNKNOWN_AGENCY))
                .ifPresent(agency -> parties.put(Relation.INTERVIEW_PROVIDER, agency));
        return issues.isEmpty() ? new Parties(parties) : new Routed.Unroutable(issues);
    }

    /** The authority in whose area the child was before a change; empty where the document tells of no change, or not from where. */
    public static Optional<Agency> previousHost(Document document, AgencyRegistry registry) {
        return previousHost(RoutingFacts.of(document), registry);
    }

    private static Optional<Agency> previousHost(RoutingFacts facts, AgencyRegistry registry) {
        return facts.changesPlacement()
                ? facts.previousProvider()
                        .flatMap(registry::resolve)
                        .flatMap(provider -> PlacementArea.place(provider, registry))
                        .or(() -> facts.previousDistrict()
                                .map(registry::authorityOfDistrict)
                                .filter(DistrictAnswer.Found.class::isInstance)
                                .map(DistrictAnswer.Found.class::cast))
                        .map(DistrictAnswer.Found::authority)
                : Optional.empty();
    }

    /** An authority that is told of the child for another reason, and a force that goes on policing it, lose nobody. */
    private static void previous(Agency authority, AgencyRegistry registry, Map<Relation, Agency> parties) {
        if (!parties.containsValue(authority)) {
            parties.put(Relation.PREVIOUS_HOST_AUTHORITY, authority);
        }
        registry.forceOf(authority)
                .filter(force -> !force.equals(parties.get(Relation.HOST_FORCE)))
                .ifPresent(force -> parties.put(Relation.PREVIOUS_HOST_FORCE, force));
    }

    private static Optional<Agency> responsible(RoutingFacts facts, AgencyLookup lookup, Consumer<Issue> issues) {
        if (facts.responsibleAuthority().isEmpty()) {
            issues.accept(RoutingIssue.NO_RESPONSIBLE_AUTHORITY.at(RoutingFacts.RESPONSIBLE));
        }
        return facts.responsibleAuthority().flatMap(id -> lookup.authority(id, RoutingFacts.RESPONSIBLE));
    }

    private static void placement(
            RoutingFacts facts, PlacementArea area, Map<Relation, Agency> parties, Consumer<Issue> issues) {
        if (facts.placingAuthority().isEmpty()) {
            issues.accept(RoutingIssue.NO_PLACING_AUTHORITY.at(RoutingFacts.PLACING));
        }
        PlacementArea.Placed placed = area.of(facts);
        placed.host().ifPresent(agency -> parties.put(Relation.HOST_AUTHORITY, agency));
        placed.provider().ifPresent(agency -> parties.put(Relation.PLACEMENT_PROVIDER, agency));
    }
}
