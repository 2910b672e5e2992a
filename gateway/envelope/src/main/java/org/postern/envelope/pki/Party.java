// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who a certificate stands for. It is said by exactly one URI among the certificate's subject alternative names,
 * {@code urn:postern:agency:ID} or {@code urn:postern:gateway:ID}; a certificate with none or with several stands for
 * nobody. The subject's distinguished name is for people only and is never compared.
 *
 * @param id the agency's id in the registry, or the gateway's own: lower-case letters, digits and hyphens
 */
public record Party(Kind kind, String id) {

    /** The two sorts of parties that sign or receive. */
    public enum Kind {
        AGENCY,
        GATEWAY;

        private String prefix() {
            return this == AGENCY ? "urn:postern:agency:" : "urn:postern:gateway:";
        }
    }

    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?");
    private static final Integer URI_NAME = 6;

    public Party {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not an id of lower-case letters, digits and hyphens");
        }
    }

    public static Party agency(String id) {
        return new Party(Kind.AGENCY, id);
    }

    public static Party gateway(String id) {
        return new Party(Kind.GATEWAY, id);
    }

    /** The party a certificate stands for; empty when it names none, several, or one that is not well formed. */
    public static Optional<Party> of(X509Certificate certificate) {
        Collection<List<?>> names;
        try {
            names = certificate.getSubjectAlternativeNames();
        } catch (CertificateParsingException e) {
            return Optional.empty();
        }
        if (names == null) {
            return Optional.empty();
        }
        var ours = names.stream()
                .filter(name -> URI_NAME.equals(name.get(0)))
                .map(name -> String.valueOf(name.get(1)))
                .filter(uri -> uri.regionMatches(true, 0, "urn:postern:", 0, 12))
                .toList();
        return ours.size() == 1 ? parse(ours.get(0)) : Optional.empty();
    }

    public String uri() {
        return kind.prefix() + id;
    }

    private static Optional<Party> parse(String uri) {
        for (Kind kind : Kind.values()) {
            if (uri.startsWith(kind.prefix())
                    && ID.matcher(uri.substring(kind.prefix().length())).matches()) {
                return Optional.of(new Party(kind, uri.substring(kind.prefix().length())));
            }
        }
        return Optional.empty();
    }
}
