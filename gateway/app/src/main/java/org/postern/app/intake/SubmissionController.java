// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.alert.AlertStore;
import org.postern.app.security.Scopes;
import org.postern.app.submission.Submission;
import org.postern.app.web.Caller;
import org.postern.app.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a sender's own submissions stand, recipient by recipient. Somebody else's and one that never was look the same. */
@RestController
@RequestMapping("/api/v1")
class SubmissionController {

    private final Following following;
    private final AlertStore alerts;
    private final Caller caller;
    private final Problems problems;

    SubmissionController(Following following, AlertStore alerts, Caller caller, Problems problems) {
        this.following = following;
        this.alerts = alerts;
        this.caller = caller;
        this.problems = problems;
    }

    @GetMapping("/submissions/{id}")
    ResponseEntity<?> status(@PathVariable UUID id) {
        caller.require(Scopes.STATUS);
        return following
                .status(id, caller.agency().id())
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(this::unknown);
    }

    @PostMapping("/submissions/{id}/recall")
    ResponseEntity<?> recall(@PathVariable UUID id) {
        String agency = caller.agency().id();
        Optional<Submission> submission = following.mine(id, agency);
        if (submission.isEmpty()) {
            return unknown();
        }
        caller.require(Scopes.submit(submission.get().type()));
        following.recall(id, agency);
        return status(id);
    }

    @GetMapping("/alerts")
    List<AlertStore.Alert> alerts() {
        caller.require(Scopes.STATUS);
        return alerts.newest(caller.agency().id(), 200);
    }

    private ResponseEntity<byte[]> unknown() {
        return problems.response(
                404, "PST-6240", "Not one of your submissions", "Your agency has no submission with this id.");
    }
}
