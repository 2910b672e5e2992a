// SPDX-License-Identifier: Apache-2.0
package org.postern.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** Reads a request's body into memory, never more than a limit and never into a file. */
public final class BodyReader {

    private BodyReader() {}

    /** Empty when the body is larger than the limit. */
    public static Optional<byte[]> read(HttpServletRequest request, int limit) throws IOException {
        if (request.getContentLengthLong() > limit) {
            return Optional.empty();
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        return body.length > limit ? Optional.empty() : Optional.of(body);
    }
}
