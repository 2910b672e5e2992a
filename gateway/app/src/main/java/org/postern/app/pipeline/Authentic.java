// SPDX-License-Identifier: Apache-2.0
package org.postern.app.pipeline;

import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.document.DocumentType;

/**
 * A document that is known to come from its agency.
 *
 * @param bytes       the document exactly as the agency wrote it
 * @param fingerprint lower-case hex SHA-256 of the bytes
 * @param signature   the agency's CMS signature over them, if it signed
 */
public record Authentic(Received.Taken taken, byte[] bytes, String fingerprint, Optional<byte[]> signature) {

    public Agency agency() {
        return taken.agency();
    }

    public DocumentType type() {
        return taken.documentType();
    }

    public boolean preview() {
        return taken.request().preview();
    }

    @Override
    public String toString() {
        return "Authentic[" + type() + "]";
    }
}
