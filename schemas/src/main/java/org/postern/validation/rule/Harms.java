// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.List;
import java.util.Optional;
import org.postern.document.RiskScales;
import org.postern.validation.DocumentView;

/** The harms of a document and their levels on the scale it names. */
final class Harms {

    private Harms() {}

    /**
     * One rated kind of harm.
     *
     * @param rank on the police continuum, 0 for none to 3 for high; empty when not assessed or not on the scale
     */
    record Harm(String pointer, String type, Optional<Integer> rank) {}

    static List<Harm> of(DocumentView document) {
        return document.elements("/harms").stream()
                .map(harm -> new Harm(harm, document.text(harm + "/type").orElse(""), rank(document, harm + "/level")))
                .toList();
    }

    /** The place on the police continuum of a level of the document's scale. */
    static Optional<Integer> rank(DocumentView document, String levelPointer) {
        return document.text("/scale")
                .flatMap(scale -> document.text(levelPointer)
                        .flatMap(level -> RiskScales.standard().continuum(scale, level)))
                .map(RiskScales::rank);
    }
}
