// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.app.testing.TestAgencies.FOSTERING;
import static org.postern.app.testing.TestAgencies.HEREFORDSHIRE;
import static org.postern.app.testing.TestAgencies.THURROCK_HEALTH;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.delivery.Redrive.Redriving;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Ledgers;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.PushReceiver.Answer;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;
import org.postern.app.testing.TestPeople;

/** Redrive works without anyone seeing the child's data (design section 4, promise 12). */
class StandingStillTest {

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller sender = gateway.as(FOSTERING);
    private final Mailbox health = gateway.mailbox(THURROCK_HEALTH);
    private final Redrive redrive = gateway.bean(Redrive.class);
    private final Person operator = TestPeople.of(FOSTERING, Role.OPERATOR);

    @Test
    void redriveWhenAnOperatorOfOneSideAsksThenItIsPushedAgainAndThatIsInTheLedger() throws Exception {
        UUID[] submission = new UUID[1];
        gateway.push().answering(pushed -> new Answer(500, new byte[0]), () -> {
            submission[0] = sender.submit(TestDocuments.placement()).id();
            health.awaitState(sender, submission[0], "PARKED");
        });
        UUID delivery = UUID.fromString(health.status(sender, submission[0])
                .orElseThrow()
                .path("envelope")
                .asString());
        assertThat(redrive.standingStill(operator)).anyMatch(one -> one.id().equals(delivery));
        for (Person stranger :
                new Person[] {TestPeople.of(HEREFORDSHIRE, Role.OPERATOR), TestPeople.of(FOSTERING, Role.REVIEWER)}) {
            assertThat(redrive.standingStill(stranger))
                    .noneMatch(one -> one.id().equals(delivery));
            assertThat(redrive.redrive(stranger, delivery)).isEqualTo(Redriving.UNKNOWN);
        }
        assertThat(Ledgers.kinds(gateway, submission[0])).contains("parked").doesNotContain("redriven");

        assertThat(redrive.redrive(TestPeople.of(THURROCK_HEALTH, Role.OPERATOR), delivery))
                .isEqualTo(Redriving.DONE);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> health.state(sender, submission[0]).equals("HANDED_OVER"));
        assertThat(Ledgers.kinds(gateway, submission[0])).contains("redriven");
        assertThat(redrive.redrive(operator, delivery)).isEqualTo(Redriving.NOT_PARKED);
    }
}
