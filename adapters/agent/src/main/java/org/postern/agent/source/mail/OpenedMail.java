// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import jakarta.mail.internet.MimePart;
import java.util.List;

/**
 * What is inside all layers of a message.
 *
 * @param content    the innermost; everything in it was covered by each of the layers
 * @param encrypted  whether a layer was encrypted to the agency
 * @param signatures of the layers, the outermost first
 */
record OpenedMail(MimePart content, boolean encrypted, List<MailSignature> signatures) {

    OpenedMail {
        signatures = List.copyOf(signatures);
    }

    /** Never the content. */
    @Override
    public String toString() {
        return "OpenedMail";
    }
}
