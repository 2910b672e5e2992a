// SPDX-License-Identifier: Apache-2.0
package org.postern.app.pipeline;

import java.util.List;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.Parties;
import org.postern.document.Document;
import org.postern.document.Issue;

/**
 * A valid document that its sender is entitled to say.
 *
 * @param parties    who is what to the child
 * @param onBehalfOf the agency whose mandate the sender uses
 * @param warnings   worth saying, though nothing is refused for them
 */
public record Valid(
        Authentic source, Document document, Parties parties, Optional<Agency> onBehalfOf, List<Issue> warnings) {

    @Override
    public String toString() {
        return "Valid[" + document.type() + "]";
    }
}
