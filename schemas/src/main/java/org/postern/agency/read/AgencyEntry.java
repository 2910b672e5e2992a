// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.agency.AgencyKind;
import org.postern.agency.AgencyProfile;
import org.postern.document.DocumentType;

/**
 * One agency as its file has it; what it names has not been looked up yet.
 *
 * @param nation  of authorities and forces; others have that of their area
 * @param force   of an authority
 * @param area    id of the authority or force that an agency without a place of its own works for
 * @param codes   present ones first
 */
record AgencyEntry(
        Origin origin,
        String id,
        AgencyKind kind,
        String name,
        AgencyProfile profile,
        Optional<String> nation,
        List<String> codes,
        Optional<String> force,
        Optional<String> area,
        Particulars particulars,
        List<MandateEntry> mandates) {

    record MandateEntry(Origin origin, String forAgency, Set<DocumentType> types, String basis) {}
}
