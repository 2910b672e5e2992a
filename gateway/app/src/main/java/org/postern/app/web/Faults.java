// SPDX-License-Identifier: Apache-2.0
package org.postern.app.web;

import java.util.UUID;
import org.postern.app.fault.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers for what no controller foresaw: its transaction is rolled back, so the caller may simply try again. */
@RestControllerAdvice
class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Problems problems;

    Faults(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<byte[]> failed(RuntimeException failed) {
        if (failed instanceof AccessDeniedException || failed instanceof AuthenticationException) {
            // The security chain has the answer.
            throw failed;
        }
        UUID incident = UUID.randomUUID();
        LOG.error("PST-6231 a call failed, incident {}: {}", incident, Trail.of(failed));
        return problems.response(
                503,
                "PST-6231",
                "Not carried out",
                "The gateway could not finish this call, and nothing of it was done. Send it again; if it fails again,"
                        + " give the operator incident " + incident + ".");
    }
}
