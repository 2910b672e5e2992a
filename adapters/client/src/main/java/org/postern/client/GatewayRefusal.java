// SPDX-License-Identifier: Apache-2.0
package org.postern.client;

import java.util.List;
import org.postern.document.Issue;
import org.postern.envelope.pki.Refusal;

/**
 * The gateway's no (RFC 9457), as it said it.
 *
 * @param status HTTP status; 0 when the client said no before asking
 * @param code   stable, e.g. {@code PST-6220}
 * @param issues what is wrong with the document, if that was the reason
 */
public record GatewayRefusal(int status, String code, String title, String detail, List<Issue> issues) {

    public GatewayRefusal {
        issues = List.copyOf(issues);
    }

    /** A no of the client's own. */
    public static GatewayRefusal of(Refusal refusal) {
        return new GatewayRefusal(0, refusal.code(), refusal.text(), refusal.fix(), List.of());
    }
}
