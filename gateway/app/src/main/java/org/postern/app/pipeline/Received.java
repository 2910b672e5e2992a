// SPDX-License-Identifier: Apache-2.0
package org.postern.app.pipeline;

import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.document.DocumentType;

/**
 * A request as it came, from an agency whose token was checked.
 *
 * @param type           from the address, not yet known to exist
 * @param signed         the body is a CMS message, not JSON
 * @param idempotencyKey the sender's, as it came
 * @param preview        only say what would happen
 * @param person         who of the agency sent it by form; empty where a program did
 */
public record Received(
        Agency agency,
        String type,
        byte[] body,
        boolean signed,
        String idempotencyKey,
        boolean preview,
        Optional<String> person) {

    public Received(Agency agency, String type, byte[] body, boolean signed, String idempotencyKey, boolean preview) {
        this(agency, type, body, signed, idempotencyKey, preview, Optional.empty());
    }

    /** Taken in: of a known type and an acceptable form. */
    public record Taken(Received request, DocumentType documentType) {

        public Agency agency() {
            return request.agency();
        }

        @Override
        public String toString() {
            return "Taken[" + documentType + "]";
        }
    }

    /** Never the body or the key. */
    @Override
    public String toString() {
        return "Received[" + agency.id() + "]";
    }
}
