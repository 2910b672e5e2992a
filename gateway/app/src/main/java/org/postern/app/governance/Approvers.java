// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postern.agency.Agency;
import org.postern.agency.AgencyKind;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.Membership;
import org.postern.protocol.SharingProtocol;

/**
 * Who has to sign a version of a protocol. Where it says {@code approvals}, all of those; else one of the local authorities
 * and one of the police forces that it names as controllers. Where it does not name both, two controllers of different
 * kinds; where all are of one kind, any two; where only one controller is named, that and another named party. So nobody
 * ever approves alone.
 *
 * @param all   must sign, each of them; empty where the sides count
 * @param sides two of these must be among the signers, each by one of its agencies
 */
record Approvers(Set<String> all, List<Set<String>> sides) {

    private static final int SIDES = 2;

    static Approvers of(SharingProtocol protocol, AgencyDirectory agencies) {
        if (!protocol.approvals().isEmpty()) {
            return new Approvers(Set.copyOf(protocol.approvals()), List.of());
        }
        Set<String> controllers = protocol.agreement().parties().stream()
                .filter(party -> !party.as().equals("processor"))
                .flatMap(party -> party.agency().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (controllers.size() < SIDES) {
            return new Approvers(
                    Set.of(),
                    Membership.named(protocol.agreement()).stream().map(Set::of).toList());
        }
        Map<Optional<AgencyKind>, Set<String>> kinds = controllers.stream()
                .collect(Collectors.groupingBy(
                        id -> agencies.find(id).map(Agency::kind), Collectors.toCollection(TreeSet::new)));
        Set<String> authorities = kinds.getOrDefault(Optional.of(AgencyKind.LOCAL_AUTHORITY), Set.of());
        Set<String> forces = kinds.getOrDefault(Optional.of(AgencyKind.POLICE_FORCE), Set.of());
        if (!authorities.isEmpty() && !forces.isEmpty()) {
            return new Approvers(Set.of(), List.of(authorities, forces));
        }
        return new Approvers(
                Set.of(),
                kinds.size() < SIDES ? controllers.stream().map(Set::of).toList() : List.copyOf(kinds.values()));
    }

    /** There are two parties that could sign. */
    boolean possible() {
        return all.size() >= SIDES || sides.size() >= SIDES;
    }

    boolean mayApprove(String agency) {
        return all.contains(agency) || sides.stream().anyMatch(side -> side.contains(agency));
    }

    boolean satisfiedBy(Set<String> signed) {
        return all.isEmpty() ? sides(signed) >= SIDES : signed.size() >= SIDES && signed.containsAll(all);
    }

    /** What is still missing, for people; empty when nothing is. */
    Optional<String> missing(Set<String> signed) {
        if (satisfiedBy(signed)) {
            return Optional.empty();
        }
        if (!all.isEmpty()) {
            return Optional.of(all.stream()
                    .filter(agency -> !signed.contains(agency))
                    .sorted()
                    .collect(Collectors.joining(" and ")));
        }
        String open = sides.stream()
                .filter(side -> side.stream().noneMatch(signed::contains))
                .map(side -> String.join(" or ", side))
                .collect(Collectors.joining(sides.size() == SIDES ? " and " : "; "));
        String choice = sides(signed) == 0 ? "two of: " : "one of: ";
        return Optional.of(sides.size() == SIDES ? open : choice + open);
    }

    private long sides(Set<String> signed) {
        return sides.stream()
                .filter(side -> side.stream().anyMatch(signed::contains))
                .count();
    }
}
