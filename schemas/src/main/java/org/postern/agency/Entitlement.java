// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.agency.EntitlementAnswer.Entitled;
import org.postern.document.CodeLists;
import org.postern.document.Document;
import org.postern.document.DocumentType;
import tools.jackson.databind.JsonNode;

/**
 * Judges whether a sender may say a document, by the document and the registry only. Entitled are the responsible,
 * placing and host authority and the placement's provider, each as far as {@link SpeakingRights} go, and an agency with
 * a registered mandate for the type from one of them. A mandate never reaches further than the right of its giver.
 */
public final class Entitlement {

    private final Document document;
    private final Agency sender;
    private final Parties parties;

    private Entitlement(Document document, Agency sender, Parties parties) {
        this.document = document;
        this.sender = sender;
        this.parties = parties;
    }

    /**
     * Judges one document of one sender.
     *
     * @param parties as {@link Routing} found them for this document
     */
    public static EntitlementAnswer check(Document document, Agency sender, Parties parties, AgencyRegistry registry) {
        Entitlement entitlement = new Entitlement(document, sender, parties);
        Optional<String> named = RoutingFacts.of(document).onBehalfOf();
        Optional<Agency> principal = named.flatMap(registry::resolve);
        EntitlementAnswer answer;
        if (named.isEmpty() || principal.filter(sender::equals).isPresent()) {
            answer = entitlement.forItself();
        } else {
            answer = principal.map(entitlement::behalfOf).orElseGet(Refusal.PRINCIPAL_WITHOUT_RELATION::answer);
        }
        return answer instanceof Entitled entitled ? entitlement.withSource(entitled) : answer;
    }

    private EntitlementAnswer forItself() {
        Optional<Relation> own = rightOf(sender);
        if (own.isPresent()) {
            return new Entitled(Optional.empty(), own.get());
        }
        List<Agency> principals = SpeakingRights.SPEAKERS.stream()
                .flatMap(relation -> parties.agency(relation).stream())
                .distinct()
                .filter(this::hasMandateFrom)
                .filter(principal -> rightOf(principal).isPresent())
                .toList();
        if (principals.size() > 1) {
            return Refusal.SEVERAL_PRINCIPALS.answer();
        }
        if (principals.size() == 1) {
            return behalfOf(principals.get(0));
        }
        boolean provider = parties.relationsOf(sender).contains(Relation.PLACEMENT_PROVIDER);
        return provider ? Refusal.NOT_ITS_TYPE.answer() : Refusal.NO_RELATION.answer();
    }

    private EntitlementAnswer behalfOf(Agency principal) {
        if (!hasMandateFrom(principal)) {
            return Refusal.NO_MANDATE.answer();
        }
        return rightOf(principal)
                .<EntitlementAnswer>map(relation -> new Entitled(Optional.of(principal), relation))
                .orElseGet(Refusal.PRINCIPAL_WITHOUT_RELATION::answer);
    }

    private boolean hasMandateFrom(Agency principal) {
        return sender.mandates().stream()
                .anyMatch(mandate -> mandate.forAgency().equals(principal.id())
                        && mandate.types().contains(document.type()));
    }

    private Optional<Relation> rightOf(Agency agency) {
        return SpeakingRights.SPEAKERS.stream()
                .filter(parties.relationsOf(agency)::contains)
                .filter(relation -> SpeakingRights.maySay(relation, document.type()))
                .findFirst();
    }

    private EntitlementAnswer withSource(Entitled entitled) {
        if (document.type() != DocumentType.PLACEMENT_NOTIFICATION) {
            return entitled;
        }
        AgencyKind speaker = entitled.onBehalfOf().orElse(sender).kind();
        Optional<String> source = RoutingFacts.of(document).notificationSource();
        return source.isEmpty() || isSource(source.get(), speaker) ? entitled : Refusal.WRONG_SOURCE.answer();
    }

    /** The code list says which kinds of agency each source stands for. */
    private static boolean isSource(String code, AgencyKind kind) {
        return CodeLists.standard()
                .find("notification-source", code)
                .map(value -> value.attributes()
                        .path("agencyKinds")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet()))
                .filter(kinds -> kinds.contains(kind.id()))
                .isPresent();
    }
}
