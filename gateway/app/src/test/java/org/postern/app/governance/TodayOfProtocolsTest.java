// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.app.governance.TestLeads.lead;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postern.app.console.Task;
import org.postern.app.console.Task.Urgency;
import org.postern.app.console.Today;
import org.postern.app.people.Role;
import org.postern.app.testing.Alerts;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.TestGateway;
import org.springframework.transaction.support.TransactionTemplate;

/** What governance leads find on their start page as days go by, and what becomes of documents when an agreement has ended. */
class TodayOfProtocolsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Its own, because a ledger whose clock was moved on keeps that time. */
    private static TestGateway gateway;

    @BeforeAll
    static void start() {
        gateway = TestGateway.start("today", Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    private final LocalDate today = StoredProtocols.today(gateway.clock());

    @Test
    void tasksWhenReviewAndLastDayComeNearerThenTheyBecomeMoreUrgentForEveryParty() throws Exception {
        TestPartnership pair = new TestPartnership(gateway, "la-norfolk", "police-norfolk", "Broadland");
        pair.agreeWithoutCase(1, pair.file(1, today.minusDays(1), today.plusDays(70), today.plusDays(80)));
        awaitDeciding("la-norfolk", pair.id());
        assertThat(tasks("la-norfolk")).isEmpty();

        gateway.clock().ahead(Duration.ofDays(30), () -> {
            assertThat(urgency("la-norfolk", "Review: ")).containsExactly(Urgency.SOON);
            assertThat(urgency("police-norfolk", "Renew: ")).containsExactly(Urgency.SOON);
        });
        gateway.clock()
                .ahead(
                        Duration.ofDays(60),
                        () -> assertThat(urgency("la-norfolk", "Review: ")).containsExactly(Urgency.TODAY));
        gateway.clock().ahead(Duration.ofDays(71), () -> {
            assertThat(urgency("police-norfolk", "Review: ")).containsExactly(Urgency.OVERDUE);
            assertThat(urgency("police-norfolk", "Renew: ")).containsExactly(Urgency.TODAY);
        });
        assertThat(tasks("la-wigan")).isEmpty();
    }

    @Test
    void turnWhenTheLastDayIsOverThenWhatWaitedIsHeldAndEveryoneConcernedIsTold() throws Exception {
        TestPartnership pair = new TestPartnership(gateway, "la-lincolnshire", "police-lincolnshire", "Boston");
        Mailbox force = gateway.mailbox("police-lincolnshire");
        pair.agreeWithoutCase(1, pair.file(1, today.minusDays(1), today.plusDays(3), today.plusDays(3)));
        await().atMost(PATIENCE)
                .until(() -> pair.authorityCaller()
                        .preview(pair.interview())
                        .recipient(pair.force())
                        .path("outcome")
                        .asString()
                        .equals("sent-reduced"));
        UUID waiting = pair.authorityCaller().submit(pair.interview()).id();
        UUID envelope = force.awaitEnvelope(pair.authorityCaller(), waiting);

        gateway.clock().ahead(Duration.ofDays(4), () -> {
            gateway.bean(TransactionTemplate.class)
                    .executeWithoutResult(status -> gateway.bean(Turning.class).turn(pair.id()));
            assertThat(force.fetch(envelope).status()).isEqualTo(404);
            assertThat(tasks("la-lincolnshire"))
                    .filteredOn(task -> task.urgency() == Urgency.TO_KNOW)
                    .singleElement()
                    .satisfies(task ->
                            assertThat(task.hint()).contains("Ended with its last day", "nothing goes under it"));
            assertThat(tasks("police-lincolnshire")).extracting(Task::urgency).contains(Urgency.TO_KNOW);
        });

        assertThat(Alerts.of(pair.authorityCaller(), waiting, "HELD").text()).contains("PST-6042");
        for (String agency : List.of("la-lincolnshire", "police-lincolnshire")) {
            assertThat(gateway.as(agency).get("/alerts").text()).contains("Nothing goes under it any more");
        }
    }

    @Test
    void tasksWhenAnotherAgreementMakesTheCasesFailThenThatIsSaid() {
        TestPartnership pair = new TestPartnership(gateway, "la-wiltshire", "police-wiltshire", "Wiltshire");
        pair.agree(1, pair.file(1, "kind: specific", "kind: umbrella"));
        awaitDeciding("la-wiltshire", pair.id());
        assertThat(urgency("la-wiltshire", "Cases fail: ")).isEmpty();
        byte[] file = new String(pair.file(1), StandardCharsets.UTF_8)
                .replace("protocol: " + pair.id(), "protocol: wiltshire-closer")
                .replace("do: share", "do: withhold")
                .replace(
                        "to: [force]\n    fields: [\"reasons[].code\"]\n    do: withhold",
                        "to: [force]\n    fields:" + " [\"reasons[].code\"]\n    do: share")
                .getBytes(StandardCharsets.UTF_8);
        agree(pair, "wiltshire-closer", file);

        awaitDeciding("la-wiltshire", "wiltshire-closer");

        assertThat(urgency("la-wiltshire", "Cases fail: ")).containsExactly(Urgency.TODAY);
        assertThat(urgency("police-wiltshire", "Cases fail: ")).containsExactly(Urgency.TODAY);
    }

    private static void awaitDeciding(String agency, String protocol) {
        await().atMost(PATIENCE)
                .until(() -> gateway.bean(GovernanceDesk.class)
                        .deciding(agency, protocol)
                        .isPresent());
    }

    private static void agree(TestPartnership pair, String id, byte[] file) {
        assertThat(pair.authorityCaller()
                        .post("/protocols", "application/json", proposal(file))
                        .status())
                .isEqualTo(201);
        for (String agency : List.of(pair.authority(), pair.force())) {
            assertThat(gateway.as(agency)
                            .post(
                                    "/protocols/" + id + "/versions/1/approvals",
                                    "application/pkcs7-mime",
                                    pair.signature(agency, file))
                            .status())
                    .isEqualTo(201);
        }
    }

    private static byte[] proposal(byte[] file) {
        return ("{\"protocol\": \"" + Base64.getEncoder().encodeToString(file) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<Urgency> urgency(String agency, String words) {
        return tasks(agency).stream()
                .filter(task -> task.words().startsWith(words))
                .map(Task::urgency)
                .toList();
    }

    /** Of protocols that somebody approved. */
    private static List<Task> tasks(String agency) {
        return gateway.beans(Today.class).stream()
                .filter(area -> area.role() == Role.GOVERNANCE_LEAD)
                .flatMap(area -> area.tasks(lead(agency)).stream())
                .filter(task -> task.words().contains("Children who go missing"))
                .toList();
    }
}
