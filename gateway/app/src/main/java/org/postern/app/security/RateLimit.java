// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.postern.app.web.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps one caller's flood from slowing another, on each node; not a bean, so that it runs only where a chain adds it. */
final class RateLimit extends OncePerRequestFilter {

    private final Buckets buckets;
    private final Function<HttpServletRequest, Optional<String>> caller;
    private final Problems problems;

    private RateLimit(Buckets buckets, Function<HttpServletRequest, Optional<String>> caller, Problems problems) {
        this.buckets = buckets;
        this.caller = caller;
        this.problems = problems;
    }

    /** By agency, behind the check of the token. */
    static RateLimit byAgency(SecuritySettings settings, Problems problems) {
        Buckets buckets = new Buckets(() -> Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.burst())
                        .refillGreedy(settings.requestsPerSecond(), Duration.ofSeconds(1)))
                .build());
        return new RateLimit(
                buckets,
                request -> Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName),
                problems);
    }

    /** By network address, before anybody is known. */
    static RateLimit byAddress(SecuritySettings settings, Problems problems) {
        Buckets buckets = new Buckets(() -> Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.tokenRequestsPerMinute())
                        .refillGreedy(settings.tokenRequestsPerMinute(), Duration.ofMinutes(1)))
                .build());
        return new RateLimit(buckets, request -> Optional.ofNullable(request.getRemoteAddr()), problems);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> known = caller.apply(request);
        if (known.isEmpty() || buckets.admits(known.get(), response, problems)) {
            chain.doFilter(request, response);
        }
    }
}
