// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.List;

/** One way of finding what identifies somebody in a text. Layers know nothing of each other; they may overlap. */
interface Layer {

    /** @return spans in places of {@code reading.text().plain()} */
    List<Span> find(Reading reading);
}
