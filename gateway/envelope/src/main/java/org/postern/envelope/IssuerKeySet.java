// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The keys for signatures that an OpenID Connect issuer publishes (JWK Set, RFC 7517), or one such key alone.
 *
 * @param thumbprints of each (RFC 7638); kinds of keys that {@link IssuerKey} does not take are left out
 */
public record IssuerKeySet(Set<String> thumbprints) {

    public IssuerKeySet {
        thumbprints = Set.copyOf(thumbprints);
    }

    /** Empty for anything else, and where no key is left. */
    public static Optional<IssuerKeySet> read(byte[] json) {
        return StrictJson.read(json)
                .map(root -> root.has("keys") ? root.path("keys").valueStream() : Stream.<JsonNode>of(root))
                .map(keys -> keys.filter(key -> !key.path("use").asString("").equals("enc"))
                        .flatMap(key -> IssuerKey.read(key).stream())
                        .map(IssuerKey::thumbprint)
                        .collect(Collectors.toSet()))
                .filter(thumbprints -> !thumbprints.isEmpty())
                .map(IssuerKeySet::new);
    }
}
