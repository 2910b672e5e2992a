// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.Optional;

/** Whether a sender may say what it says. */
public sealed interface EntitlementAnswer {

    /**
     * It may.
     *
     * @param onBehalfOf whose mandate it uses, empty when it speaks for itself
     * @param by         the relation that gives the right: its own, or that of the agency spoken for
     */
    record Entitled(Optional<Agency> onBehalfOf, Relation by) implements EntitlementAnswer {}

    /**
     * It may not.
     *
     * @param code   PST-1401 to PST-1406
     * @param reason in plain words; says nothing about the child, nor whether anything is known about it
     */
    record NotEntitled(String code, String reason) implements EntitlementAnswer {}
}
