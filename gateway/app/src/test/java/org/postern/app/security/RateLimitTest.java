// SPDX-License-Identifier: Apache-2.0
package org.postern.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestGateway;

/** One agency's flood is its own affair. */
class RateLimitTest {

    private static final int FLOOD = 300;

    /** Every so many requests one comes from somebody else. */
    private static final int OTHERS = 20;

    /** Of its own, whose limit the slowest machine reaches. */
    private static TestGateway gateway;

    private final ApiCaller flooding = gateway.as("la-oldham");
    private final ApiCaller other = gateway.as("la-bolton");

    @BeforeAll
    static void start() {
        gateway = TestGateway.start(
                "rate-limit", Map.of("postern.security.requests-per-second", "1", "postern.security.burst", "50"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void callWhenAgencyFloodsThenItIsToldToWaitAndAnotherIsServed() throws Exception {
        List<Reply> answers = new CopyOnWriteArrayList<>();
        List<Integer> others = new CopyOnWriteArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        for (int i = 0; i < FLOOD; i++) {
            threads.submit(() -> answers.add(flooding.get("/alerts")));
            if (i % OTHERS == 0) {
                threads.submit(() -> others.add(other.get("/alerts").status()));
            }
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(120, TimeUnit.SECONDS)).isTrue();

        assertThat(answers).extracting(Reply::status).containsOnly(200, 429);
        assertThat(answers)
                .filteredOn(reply -> reply.status() == 429)
                .isNotEmpty()
                .allSatisfy(reply -> {
                    assertThat(reply.code()).isEqualTo("PST-6112");
                    assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1, 5);
                });
        assertThat(others).hasSize(FLOOD / OTHERS).containsOnly(200);
    }
}
