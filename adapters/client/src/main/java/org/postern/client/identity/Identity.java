// SPDX-License-Identifier: Apache-2.0
package org.postern.client.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postern.client.ClientError;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.Verdict;

/**
 * An agency's own keys with their certificates, one pair for each use; while an old and a new pair overlap there may be
 * several of one use.
 *
 * @param agency id, as the certificates say it
 */
public record Identity(String agency, List<OwnKey> pairs) {

    public Identity {
        pairs = List.copyOf(pairs);
    }

    /** Refused with PST-7005 when there is no pair, or the pairs do not all stand for one agency. */
    public static Verdict<Identity> of(List<OwnKey> pairs) {
        List<Optional<Party>> parties = pairs.stream()
                .map(pair -> pair.certificate().party())
                .distinct()
                .toList();
        Optional<String> agency = parties.size() == 1
                ? parties.get(0)
                        .filter(party -> party.kind() == Party.Kind.AGENCY)
                        .map(Party::id)
                : Optional.empty();
        return agency.map(id -> Verdict.accept(new Identity(id, pairs)))
                .orElseGet(() -> ClientError.IDENTITY_UNREADABLE.refuse());
    }

    /** The pair of that use which was issued last. */
    public Verdict<OwnKey> pair(CertificateUse use) {
        List<OwnKey> fit = pairs(use);
        return fit.isEmpty() ? ClientError.NO_KEY.refuse(words(use)) : Verdict.accept(fit.get(0));
    }

    /** All pairs of that use, the one issued last first. */
    public List<OwnKey> pairs(CertificateUse use) {
        return pairs.stream()
                .filter(pair -> pair.certificate().uses().contains(use))
                .sorted(Comparator.comparing((OwnKey pair) -> pair.certificate().validFrom())
                        .reversed())
                .toList();
    }

    private static String words(CertificateUse use) {
        return switch (use) {
            case SIGN -> "to sign with";
            case DECRYPT -> "to decrypt with";
            case CLIENT -> "to sign in with";
            case SERVER -> "for a server";
        };
    }

    /** Never a key. */
    @Override
    public String toString() {
        return "Identity[" + agency + ", " + pairs.size() + " pairs]";
    }
}
