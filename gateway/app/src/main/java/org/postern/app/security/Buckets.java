// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.postern.app.web.Problems;

/** One bucket of requests for each caller, for the callers that came last; a caller's flood empties only its own. */
final class Buckets {

    private static final int MOST = 20_000;

    private final Supplier<Bucket> maker;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    Buckets(Supplier<Bucket> maker) {
        this.maker = maker;
    }

    /** True when the caller may go on; else the answer has been written. */
    boolean admits(String caller, HttpServletResponse response, Problems problems) throws IOException {
        ConsumptionProbe probe = of(caller).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return true;
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        response.setHeader("Retry-After", Long.toString(seconds));
        problems.write(
                response,
                429,
                "PST-6112",
                "Too many requests",
                "More requests came from you than this gateway takes from one caller; wait as Retry-After says.");
        return false;
    }

    private synchronized Bucket of(String caller) {
        return buckets.computeIfAbsent(caller, name -> maker.get());
    }
}
