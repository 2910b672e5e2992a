// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.TestGateway;
import org.springframework.transaction.support.TransactionTemplate;

/** What a day brings: a version begins, is due for review, ends; each is told once. */
class DatesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Its own, because a ledger whose clock was moved on keeps that time. */
    private static TestGateway gateway;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start("dates", Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    private final LocalDate today = StoredProtocols.today(gateway.clock());

    @Test
    void turnWhenFirstDayHasComeThenDecidesFromThatDayAndNotBefore() throws Exception {
        TestPartnership pair = new TestPartnership(gateway, "la-dorset", "police-dorset", "Dorset");
        pair.agreeWithoutCase(1, pair.file(1, today.plusDays(2), today.plusDays(900), today.plusDays(999)));
        assertThat(state(pair, 1)).isEqualTo("APPROVED");
        await().atMost(PATIENCE).until(() -> reason(pair).contains("in force only from"));

        gateway.clock().ahead(Duration.ofDays(2), () -> {
            assertThat(outcome(pair)).isEqualTo("sent-reduced");
            turn(pair);
            turn(pair);
        });

        assertThat(state(pair, 1)).isEqualTo("IN_FORCE");
        assertThat(told(pair.forceCaller(), " is in force until ")).hasSize(1);
    }

    @Test
    void turnWhenLastDayIsOverThenNothingGoesAndEveryoneIsToldOnce() throws Exception {
        TestPartnership pair = new TestPartnership(gateway, "la-cornwall", "police-devon-and-cornwall", "Cornwall");
        pair.agreeWithoutCase(1, pair.file(1, today.minusDays(1), today.plusDays(3), today.plusDays(3)));
        DueDates dates = gateway.bean(DueDates.class);

        dates.warn();
        dates.warn();
        assertThat(told(pair.authorityCaller(), "is to be reviewed by")).hasSize(1);
        assertThat(told(pair.forceCaller(), "ends after")).hasSize(1);

        await().atMost(PATIENCE).until(() -> outcome(pair).equals("sent-reduced"));
        gateway.clock().ahead(Duration.ofDays(4), () -> {
            assertThat(reason(pair)).contains("expired after");
            turn(pair);
            turn(pair);
        });

        assertThat(state(pair, 1)).isEqualTo("EXPIRED");
        assertThat(told(pair.authorityCaller(), "Nothing goes under it any more"))
                .hasSize(1);
    }

    private void turn(TestPartnership pair) {
        gateway.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> gateway.bean(Turning.class).turn(pair.id()));
    }

    private static String state(TestPartnership pair, int version) {
        return pair.get(pair.forceCaller(), version).json().path("state").asString();
    }

    private static String outcome(TestPartnership pair) {
        return pair.authorityCaller()
                .preview(pair.interview())
                .recipient(pair.force())
                .path("outcome")
                .asString();
    }

    private static String reason(TestPartnership pair) {
        return pair.authorityCaller()
                .preview(pair.interview())
                .recipient(pair.force())
                .path("reason")
                .asString();
    }

    private static List<String> told(ApiCaller caller, String words) {
        return caller.get("/alerts")
                .json()
                .valueStream()
                .map(alert -> alert.path("text").asString())
                .filter(text -> text.contains(words))
                .toList();
    }
}
