// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.agency.Agency;
import org.postern.agency.AgencyKind;
import org.postern.agency.Relation;
import org.postern.document.DocumentType;

/** Invented agencies around one invented authority. */
public final class TestAgencies {

    public static final Agency AUTHORITY =
            agency("la-marsh", AgencyKind.LOCAL_AUTHORITY, "", "police-fen", "front-door");
    public static final Agency OTHER_AUTHORITY = agency("la-hill", AgencyKind.LOCAL_AUTHORITY, "", "police-hill");
    public static final Agency FORCE = agency("police-fen", AgencyKind.POLICE_FORCE, "", "", "missing", "hub");
    public static final Agency OTHER_FORCE = agency("police-hill", AgencyKind.POLICE_FORCE, "", "");
    public static final Agency HOME = agency("home-reed", AgencyKind.CHILDRENS_HOME, "la-marsh", "police-fen");
    public static final Agency PROVIDER =
            agency("rhi-lantern", AgencyKind.INTERVIEW_PROVIDER, "la-marsh", "police-fen");
    public static final Agency YOUTH_JUSTICE = agency("yjs-marsh", AgencyKind.YOUTH_JUSTICE, "la-marsh", "police-fen");

    private static final Map<String, Agency> ALL = Stream.of(
                    AUTHORITY, OTHER_AUTHORITY, FORCE, OTHER_FORCE, HOME, PROVIDER, YOUTH_JUSTICE)
            .collect(Collectors.toMap(Agency::id, Function.identity()));

    public static final AgencyDirectory DIRECTORY = id -> Optional.ofNullable(ALL.get(id));

    /** A child of the authority, placed in its own area. */
    public static final Map<Relation, Agency> AT_HOME_AREA = Map.of(
            Relation.RESPONSIBLE_AUTHORITY, AUTHORITY,
            Relation.PLACING_AUTHORITY, AUTHORITY,
            Relation.HOST_AUTHORITY, AUTHORITY,
            Relation.HOST_FORCE, FORCE,
            Relation.HOME_FORCE, FORCE);

    /** A child of the other authority, placed in the area of the first. */
    public static final Map<Relation, Agency> OUT_OF_AREA = Map.of(
            Relation.RESPONSIBLE_AUTHORITY, OTHER_AUTHORITY,
            Relation.PLACING_AUTHORITY, OTHER_AUTHORITY,
            Relation.HOST_AUTHORITY, AUTHORITY,
            Relation.HOST_FORCE, FORCE,
            Relation.HOME_FORCE, OTHER_FORCE);

    private TestAgencies() {}

    public static Agency agency(String id, AgencyKind kind, String authority, String force, String... units) {
        return new Agency(
                id,
                id,
                kind,
                "england",
                Set.of(),
                Optional.of(authority).filter(text -> !text.isEmpty()),
                Optional.of(force).filter(text -> !text.isEmpty()),
                Arrays.stream(units).map(unit -> new Agency.Unit(unit, unit)).toList(),
                Set.of(DocumentType.values()),
                List.of(),
                Optional.empty());
    }

    public static Agency accepting(Agency agency, DocumentType... types) {
        return new Agency(
                agency.id(),
                agency.name(),
                agency.kind(),
                agency.nation(),
                agency.codes(),
                agency.authority(),
                agency.force(),
                agency.units(),
                Set.of(types),
                agency.mandates(),
                agency.push());
    }
}
