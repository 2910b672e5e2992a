// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import java.util.UUID;
import org.postern.app.fault.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** The page for what no page foresaw: nothing of it was done, and the incident's number finds it in the log. */
@ControllerAdvice(basePackages = "org.postern.app.console")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleFaults {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleFaults.class);

    @ExceptionHandler(RuntimeException.class)
    ModelAndView failed(RuntimeException failed) {
        if (failed instanceof AccessDeniedException || failed instanceof AuthenticationException) {
            // The security chain has the answer.
            throw failed;
        }
        UUID incident = UUID.randomUUID();
        LOG.error("PST-6560 a page failed, incident {}: {}", incident, Trail.of(failed));
        ModelAndView page = new ModelAndView("console/fault");
        page.addObject("incident", incident);
        page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return page;
    }

    /** Unknown and not yours look alike. */
    @ExceptionHandler(NotFound.class)
    ModelAndView notFound(NotFound notFound) {
        return new ModelAndView("console/not-found", HttpStatus.NOT_FOUND);
    }
}
