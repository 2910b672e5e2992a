// SPDX-License-Identifier: Apache-2.0
package org.postern.app.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is taken in.
 *
 * @param maxDocumentBytes  the largest document
 * @param requireSignature  refuse a document that does not carry its agency's own signature
 */
@ConfigurationProperties("postern.intake")
public record IntakeSettings(
        @DefaultValue("1048576") int maxDocumentBytes,
        @DefaultValue("false") boolean requireSignature) {

    /** A signature with its certificate adds a few kilobytes. */
    public int maxBodyBytes() {
        return maxDocumentBytes + 32_768;
    }
}
