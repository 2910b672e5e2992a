// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.postern.validation.DocumentView;

/** The episodes that one interview covers. */
final class Episodes {

    private Episodes() {}

    /** The latest moment of this name ({@code reported}, {@code found}, {@code returned}) among all episodes. */
    static Optional<Instant> latest(DocumentView document, String name) {
        return document.elements("/episodes").stream()
                .flatMap(episode -> document.moment(episode + "/" + name).stream())
                .max(Comparator.naturalOrder());
    }
}
