// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.document.DocumentType;

/**
 * An agency in the registry.
 *
 * @param id        stable, lower-case, e.g. {@code la-wigan}, {@code police-greater-manchester}, {@code home-alder-house}
 * @param codes     GSS codes it is known by, present and former; code of the Department for Education of an English
 *                  authority; registration number of a provider
 * @param authority the local authority in whose area it is, for anything but authorities and forces
 * @param force     the territorial force that polices its area; empty for forces
 * @param accepts   capabilities: the document types it takes
 * @param mandates  the agencies for whom it may speak, each with the document types
 * @param push      where envelopes are pushed by HTTPS; empty means it collects from its mailbox
 */
public record Agency(
        String id,
        String name,
        AgencyKind kind,
        String nation,
        Set<String> codes,
        Optional<String> authority,
        Optional<String> force,
        List<Unit> units,
        Set<DocumentType> accepts,
        List<Mandate> mandates,
        Optional<String> push) {

    /** A team with an inbox of its own, e.g. the missing-person team of a force. */
    public record Unit(String id, String name) {}

    /**
     * The right to speak for another agency.
     *
     * @param forAgency on whose behalf
     * @param types     what it may say
     * @param basis     the contract or agreement that gives the mandate
     */
    public record Mandate(String forAgency, Set<DocumentType> types, String basis) {}
}
