// SPDX-License-Identifier: Apache-2.0
package org.postern.app.draft;

import java.time.Instant;
import org.postern.document.DocumentType;

/**
 * An invented document that a draft is tried on.
 *
 * @param id     stable within one draft, for forms
 * @param title  what it is an example of, in plain words
 * @param sender agency id
 * @param now    when it is thought to be sent
 */
public record Example(String id, String title, DocumentType type, String sender, Instant now, byte[] document) {

    /** Never the document. */
    @Override
    public String toString() {
        return "Example[" + id + "]";
    }
}
