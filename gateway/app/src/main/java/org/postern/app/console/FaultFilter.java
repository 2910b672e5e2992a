// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.postern.app.fault.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * Catches what goes wrong while a page is written, when no controller can help any more. The log says where it happened
 * and not what stood on the page; the person sees the page for faults, or at worst half a page.
 */
@Component
class FaultFilter extends OncePerRequestFilter {

    static final String INCIDENT = "postern.incident";

    private static final Logger LOG = LoggerFactory.getLogger(FaultFilter.class);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals("/console") && !path.startsWith("/console/") && !path.equals("/sign-in");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            UUID incident = UUID.randomUUID();
            LOG.error("PST-6560 a page failed, incident {}: {} {}", incident, Trail.of(failed), template(failed));
            if (!response.isCommitted()) {
                response.resetBuffer();
                request.setAttribute(INCIDENT, incident);
                request.getRequestDispatcher("/console/fault").forward(request, response);
            }
        }
    }

    /** Which template and line, if it was one; its message could repeat a value. */
    private static String template(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateProcessingException broken) {
                return broken.getTemplateName() + ":" + broken.getLine();
            }
        }
        return "";
    }
}
