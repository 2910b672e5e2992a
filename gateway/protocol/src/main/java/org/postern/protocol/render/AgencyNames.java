// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.render;

import org.postern.agency.Agency;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.SharingProtocol.AgencyUnit;

/** Names of agencies and their units; an id that the registry does not have is read as it is. */
final class AgencyNames {

    private final AgencyDirectory agencies;

    AgencyNames(AgencyDirectory agencies) {
        this.agencies = agencies;
    }

    String of(String agency) {
        return agencies.find(agency).map(Agency::name).orElse(agency);
    }

    String unit(String agency, String unit) {
        return agencies.find(agency).stream()
                .flatMap(found -> found.units().stream())
                .filter(one -> one.id().equals(unit))
                .findFirst()
                .map(Agency.Unit::name)
                .orElse(plain(unit));
    }

    String of(AgencyUnit who) {
        String agency = who.relation().isPresent() ? who.who() : of(who.agency());
        return who.unit().isEmpty() ? agency : agency + ", " + unit(who.agency(), who.unit());
    }

    /** The ids of kinds, relations and types are words of the trade, joined for programs. */
    static String plain(String id) {
        return id.replace("childrens", "children's")
                .replace("rhi-", "return home interview ")
                .replace('-', ' ');
    }
}
