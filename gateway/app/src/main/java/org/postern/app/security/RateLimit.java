// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.postern.app.web.Problems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps one agency's flood from slowing another: a bucket of requests for each, on each node. */
@Component
public class RateLimit extends OncePerRequestFilter {

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final SecuritySettings settings;
    private final Problems problems;

    public RateLimit(SecuritySettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Principal agency = request.getUserPrincipal();
        if (agency == null) {
            chain.doFilter(request, response);
            return;
        }
        ConsumptionProbe probe =
                buckets.computeIfAbsent(agency.getName(), name -> bucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        response.setHeader("Retry-After", Long.toString(seconds));
        problems.write(
                response,
                429,
                "PST-6112",
                "Too many requests",
                "Your agency sends more requests than this gateway takes from one agency; wait as Retry-After says.");
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.burst())
                        .refillGreedy(settings.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** The filter belongs to the API's security chain only, where the agency is known. */
    @Component
    static class NotEverywhere {

        @Bean
        FilterRegistrationBean<RateLimit> rateLimitOnlyInChain(RateLimit filter) {
            FilterRegistrationBean<RateLimit> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
