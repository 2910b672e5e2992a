// SPDX-License-Identifier: Apache-2.0
package org.postern.client.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request to the API.
 *
 * @param path    below {@code /api/v1}, encoded
 * @param scopes  what the token must be good for
 * @param anyOf   whether some of the scopes will do
 * @param headers beside those of signing in
 */
record Call(
        String method,
        String path,
        List<String> scopes,
        boolean anyOf,
        Map<String, String> headers,
        Optional<byte[]> body) {

    static Call get(String path, String scope) {
        return new Call("GET", path, List.of(scope), false, Map.of(), Optional.empty());
    }

    static Call post(String path, String scope) {
        return new Call("POST", path, List.of(scope), false, Map.of(), Optional.empty());
    }

    static Call ofAny(String method, String path, List<String> scopes) {
        return new Call(method, path, scopes, true, Map.of(), Optional.empty());
    }

    Call with(String contentType, byte[] content) {
        return new Call(method, path, scopes, anyOf, headers, Optional.of(content)).header("Content-Type", contentType);
    }

    Call header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, path, scopes, anyOf, more, body);
    }
}
