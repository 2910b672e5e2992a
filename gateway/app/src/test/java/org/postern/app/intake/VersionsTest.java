// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.app.testing.TestAgencies.ESSEX_POLICE;
import static org.postern.app.testing.TestAgencies.FOSTERING;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.Alerts;
import org.postern.app.testing.ApiCaller;
import org.postern.app.testing.Mailbox;
import org.postern.app.testing.Reply;
import org.postern.app.testing.TestDocuments;
import org.postern.app.testing.TestGateway;

/** Of one document's versions the newest wins, whatever order they come in; and a sender can take back what has not left. */
class VersionsTest {

    private final TestGateway gateway = TestGateway.shared();
    private final ApiCaller sender = gateway.as(FOSTERING);
    private final Mailbox police = gateway.mailbox(ESSEX_POLICE);
    private final TestDocuments document = TestDocuments.placement();

    @Test
    void submitWhenNewerVersionComesThenTheWaitingOneIsSuperseded() {
        UUID first = sender.submit(document).id();
        UUID waiting = police.awaitEnvelope(sender, first);

        UUID second = sender.submit(document.nextVersion()).id();

        assertThat(police.state(sender, first)).isEqualTo("SUPERSEDED");
        assertThat(police.waiting()).doesNotContain(waiting);
        assertThat(police.fetch(waiting).status()).isEqualTo(404);
        assertThat(sender.get("/submissions/" + first)
                        .json()
                        .path("supersededBy")
                        .asString())
                .isEqualTo(second.toString());
        assertThat(police.collect(sender, second)
                        .disclosure()
                        .at("/replaces/version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void submitWhenOlderVersionWasHandedOverThenItStaysAndTheNewOneFollows() {
        UUID first = sender.submit(document).id();
        police.collect(sender, first);

        UUID second = sender.submit(document.nextVersion()).id();

        assertThat(police.state(sender, first)).isEqualTo("HANDED_OVER");
        police.collect(sender, second);
    }

    @Test
    void submitWhenOlderVersionComesLateThenItGoesToNobodyAndTheSenderIsTold() {
        TestDocuments newer = document.nextVersion();
        UUID second = sender.submit(newer).id();

        Reply late = sender.submit(document);

        assertThat(late.status()).isEqualTo(202);
        assertThat(late.json().path("outdatedBy").asString()).isEqualTo(second.toString());
        assertThat(late.json().path("recipients")).isEmpty();
        assertThat(police.status(sender, late.id())).isEmpty();
        assertThat(Alerts.of(sender, late.id(), "OUTDATED").text()).contains("newer version");
        police.collect(sender, second);
    }

    @Test
    void recallWhenNothingHasLeftThenNothingIsHandedOver() {
        UUID submission = sender.submit(document).id();
        UUID envelope = police.awaitEnvelope(sender, submission);

        Reply recalled = sender.post("/submissions/" + submission + "/recall", "application/json", new byte[0]);

        assertThat(recalled.status()).isEqualTo(200);
        assertThat(recalled.json().path("recalledAt").isString()).isTrue();
        assertThat(police.state(sender, submission)).isEqualTo("RECALLED");
        assertThat(police.waiting()).doesNotContain(envelope);
        assertThat(police.fetch(envelope).status()).isEqualTo(404);
    }

    @Test
    void recallWhenRecipientHasItThenSaysSo() {
        UUID submission = sender.submit(document).id();
        police.collect(sender, submission);

        sender.post("/submissions/" + submission + "/recall", "application/json", new byte[0]);

        assertThat(police.state(sender, submission)).isEqualTo("HANDED_OVER");
    }
}
