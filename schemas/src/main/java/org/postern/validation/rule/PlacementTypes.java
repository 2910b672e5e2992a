// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.Optional;
import org.postern.document.CodeLists;
import org.postern.document.CodedValue;
import org.postern.validation.DocumentView;

/** The placement type of a document with what the code list knows about it. */
final class PlacementTypes {

    private PlacementTypes() {}

    static Optional<CodedValue> of(DocumentView document) {
        return document.text("/placement/type")
                .flatMap(code -> CodeLists.standard().find("placement-type", code));
    }
}
