// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import java.util.List;
import java.util.Optional;
import org.postern.protocol.Interviews;
import org.postern.protocol.SharingProtocol;

/** Finds an authority about whose children two protocols both have a table of interviews. */
final class InterviewOverlap {

    private InterviewOverlap() {}

    /** The id of the first such authority. */
    static Optional<String> authority(SharingProtocol left, SharingProtocol right) {
        List<String> others = right.interviews().map(Interviews::authorities).orElse(List.of());
        return left.interviews().stream()
                .flatMap(interviews -> interviews.authorities().stream())
                .filter(others::contains)
                .findFirst();
    }
}
