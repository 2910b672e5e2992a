// SPDX-License-Identifier: Apache-2.0
package org.postern.client.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** How an agency shows a gateway who it is, so that a stolen token is of no use to the thief. */
public sealed interface Credentials permits ByCertificate, ByKey {

    /** What goes into the token request beside grant type and scope. */
    Map<String, String> tokenForm(URI tokenEndpoint);

    /** The word before the token in the Authorization header. */
    String scheme();

    /**
     * The proof that goes along with a request, if there is to be one.
     *
     * @param token the token that is sent, empty at the token endpoint
     */
    Optional<String> proof(String method, URI uri, Optional<String> token);
}
