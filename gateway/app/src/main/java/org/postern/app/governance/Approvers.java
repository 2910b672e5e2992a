// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postern.protocol.Membership;
import org.postern.protocol.SharingProtocol;

/**
 * Who has to sign a version of a protocol: everybody whose documents it lets out. That is every controller that it names;
 * for a class of agencies, the authority or force in whose area they are; and whoever the protocol asks for besides
 * ({@code approvals}). Where that is one controller alone, its named processors sign as well. So nobody is bound by what
 * others agreed, and nobody ever approves alone.
 *
 * @param all must sign, each of them
 */
record Approvers(Set<String> all) {

    private static final int AT_LEAST = 2;

    static Approvers of(SharingProtocol protocol) {
        Set<String> all = new TreeSet<>(protocol.approvals());
        protocol.agreement().parties().stream()
                .filter(party -> !party.as().equals("processor"))
                .forEach(party -> party.agency().or(party::inAreaOf).ifPresent(all::add));
        if (all.size() < AT_LEAST) {
            all.addAll(Membership.named(protocol.agreement()));
        }
        return new Approvers(all);
    }

    /** There are two parties that could sign, and no class of agencies is bound without anybody to sign for it. */
    static boolean possible(SharingProtocol protocol) {
        return of(protocol).all().size() >= AT_LEAST
                && protocol.agreement().parties().stream()
                        .allMatch(party ->
                                party.agency().isPresent() || party.inAreaOf().isPresent());
    }

    boolean mayApprove(String agency) {
        return all.contains(agency);
    }

    boolean satisfiedBy(Set<String> signed) {
        return all.size() >= AT_LEAST && signed.containsAll(all);
    }

    /** What is still missing, for people; empty when nothing is. */
    Optional<String> missing(Set<String> signed) {
        String names =
                all.stream().filter(agency -> !signed.contains(agency)).sorted().collect(Collectors.joining(" and "));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }
}
