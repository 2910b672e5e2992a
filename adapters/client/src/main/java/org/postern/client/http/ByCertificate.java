// SPDX-License-Identifier: Apache-2.0
package org.postern.client.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** By the certificate of the TLS connection (RFC 8705); the token is good only with the same certificate. */
public record ByCertificate(String agency) implements Credentials {

    @Override
    public Map<String, String> tokenForm(URI tokenEndpoint) {
        return Map.of("client_id", agency);
    }

    @Override
    public String scheme() {
        return "Bearer";
    }

    @Override
    public Optional<String> proof(String method, URI uri, Optional<String> token) {
        return Optional.empty();
    }
}
