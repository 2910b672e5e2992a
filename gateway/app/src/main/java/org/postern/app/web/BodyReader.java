// SPDX-License-Identifier: Apache-2.0
package org.postern.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads a request's body into memory, never more than a limit and never into a file. A body that drips is given up, so that
 * nobody can keep a thread by sending slowly.
 */
public final class BodyReader {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private BodyReader() {}

    /** Empty when the body is larger than the limit. */
    public static Optional<byte[]> read(HttpServletRequest request, int limit) throws IOException {
        if (request.getContentLengthLong() > limit) {
            return Optional.empty();
        }
        InputStream in = request.getInputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[16_384];
        long deadline = System.nanoTime() + LONGEST.toNanos();
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            body.write(part, 0, read);
            if (body.size() > limit) {
                return Optional.empty();
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("The body was sent too slowly");
            }
        }
        return Optional.of(body.toByteArray());
    }
}
