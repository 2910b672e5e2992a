// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.util.Set;
import java.util.UUID;
import org.postern.app.evidence.EntryOwners;
import org.postern.app.submission.SubmissionStore;
import org.springframework.stereotype.Component;

/** Knows from the rows who sent a submission and for whom an envelope is. */
@Component
class DeliveryOwners implements EntryOwners {

    private final SubmissionStore submissions;
    private final DeliveryStore deliveries;

    DeliveryOwners(SubmissionStore submissions, DeliveryStore deliveries) {
        this.submissions = submissions;
        this.deliveries = deliveries;
    }

    @Override
    public boolean isSender(UUID submission, String agency) {
        return submissions
                .find(submission)
                .filter(found -> found.agency().equals(agency)
                        || found.onBehalfOf().filter(agency::equals).isPresent())
                .isPresent();
    }

    @Override
    public boolean isRecipient(UUID delivery, String agency) {
        return deliveries
                .find(delivery)
                .filter(found -> found.recipient().equals(agency))
                .isPresent();
    }

    @Override
    public Set<UUID> sent(Set<UUID> submissionIds, String agency) {
        return submissions.sentBy(submissionIds, agency);
    }

    @Override
    public Set<UUID> received(Set<UUID> subjects, String agency) {
        return deliveries.shownTo(subjects, agency);
    }
}
