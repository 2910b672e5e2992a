// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All agencies and the districts of England and Wales, immutable and safe to share between threads. It is read from
 * files by {@link org.postern.agency.read.RegistryFiles}.
 */
public final class AgencyRegistry {

    private final Map<String, Agency> byId;
    private final Map<String, Agency> byCode;
    private final Map<String, AgencyProfile> profiles;
    private final List<District> districts;
    private final Gazetteer gazetteer;
    private final AgencySearch search;

    /**
     * Takes over what has already been checked: ids and codes are unique, and every id that is named exists.
     *
     * @param agencies     in the order in which they are listed
     * @param profiles     by agency id, one for each agency
     * @param fullNameOnly district names that are not meant by their bare form
     */
    public AgencyRegistry(
            Collection<Agency> agencies,
            Map<String, AgencyProfile> profiles,
            Collection<District> districts,
            Set<String> fullNameOnly) {
        Map<String, Agency> ids = new LinkedHashMap<>();
        Map<String, Agency> codes = new LinkedHashMap<>();
        for (Agency agency : agencies) {
            ids.put(agency.id(), agency);
            agency.codes().forEach(code -> codes.put(code, agency));
        }
        this.byId = Collections.unmodifiableMap(ids);
        this.byCode = Map.copyOf(codes);
        this.profiles = Map.copyOf(profiles);
        Map<String, Agency> authorities = ids.values().stream()
                .filter(agency -> agency.kind() == AgencyKind.LOCAL_AUTHORITY)
                .collect(Collectors.toMap(Agency::id, agency -> agency, (a, b) -> a, LinkedHashMap::new));
        this.districts = List.copyOf(districts);
        this.gazetteer = new Gazetteer(districts, fullNameOnly, authorities, this.profiles);
        this.search = new AgencySearch(byId.values(), this.profiles);
    }

    /** By agency id, exactly as it is written. */
    public Optional<Agency> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** By agency id, or by a code: ONS code (present or former), code of the DfE, registration number. */
    public Optional<Agency> resolve(String idOrCode) {
        Agency agency = byId.get(idOrCode);
        return Optional.ofNullable(agency != null ? agency : byCode.get(idOrCode.toUpperCase(Locale.ROOT)));
    }

    /** Agencies whose id, name, code, kind or area holds every word of the text; all of them for a blank text. */
    public List<Agency> search(String text) {
        return search.find(text);
    }

    /** Every agency, in the order of the files. */
    public Collection<Agency> all() {
        return byId.values();
    }

    /** The profile of an agency of this registry. */
    public AgencyProfile profile(Agency agency) {
        AgencyProfile profile = profiles.get(agency.id());
        if (profile == null) {
            throw new IllegalArgumentException("Not an agency of this registry: " + agency.id());
        }
        return profile;
    }

    /** The children's-services authority of a district; a county's own name or code is understood as well. */
    public DistrictAnswer authorityOfDistrict(String nameOrCode) {
        return gazetteer.find(nameOrCode);
    }

    /** Every district, present and former. */
    public List<District> districts() {
        return districts;
    }

    /** The territorial force that polices the agency's area; empty for a force. */
    public Optional<Agency> forceOf(Agency agency) {
        return agency.force().map(byId::get);
    }

    /** Ids that are written like this one, nearest first, for messages. */
    public List<String> idsLike(String id) {
        return Suggestions.near(id.toLowerCase(Locale.ROOT), byId.keySet());
    }
}
