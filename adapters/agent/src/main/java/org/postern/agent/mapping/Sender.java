// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyKind;
import tools.jackson.databind.JsonNode;

/**
 * Who sends sheets, and what is peculiar to that sender's.
 *
 * @param agency         in whose name documents are sent
 * @param mapping        the only one to use; empty where it is found by the headings
 * @param columns        paths by the sender's own headings, in plain words; what the mappings know need not stand here
 * @param ignored        headings that are left out, in plain words
 * @param fallbacks      before those of the mapping
 * @param absentMeansLeft whether a child missing from a roster has left, and its discharge is notified
 */
public record Sender(
        Agency agency,
        Optional<String> mapping,
        Map<String, FieldPath> columns,
        List<String> ignored,
        List<Fallback> fallbacks,
        boolean absentMeansLeft) {

    private static final Map<AgencyKind, String> SOURCES = Map.of(
            AgencyKind.LOCAL_AUTHORITY, "placing-authority",
            AgencyKind.CHILDRENS_HOME, "childrens-home",
            AgencyKind.FOSTERING_AGENCY, "foster-agency",
            AgencyKind.OTHER_PLACEMENT, "other-placement");

    public Sender {
        columns = Map.copyOf(columns);
        ignored = List.copyOf(ignored);
        fallbacks = List.copyOf(fallbacks);
    }

    /** A sender of whom nothing peculiar is known. */
    public static Sender of(Agency agency) {
        return new Sender(agency, Optional.empty(), Map.of(), List.of(), List.of(), true);
    }

    /** The same, with one mapping only. */
    public Sender by(String only) {
        return new Sender(agency, Optional.of(only), columns, ignored, fallbacks, absentMeansLeft);
    }

    /**
     * What a mapping may say of the sender: {@code agency}, {@code authority} (its id if it is one), {@code provider}
     * (its id if children live with it), {@code interviewer} (its id if it interviews), {@code source} (its kind as the
     * source of a notification), {@code placementType} (that of a children's home).
     */
    Optional<String> known(String what) {
        AgencyKind kind = agency.kind();
        return switch (what) {
            case "agency" -> Optional.of(agency.id());
            case "authority" -> when(kind == AgencyKind.LOCAL_AUTHORITY);
            case "provider" -> when(SOURCES.containsKey(kind) && kind != AgencyKind.LOCAL_AUTHORITY);
            case "interviewer" -> when(kind == AgencyKind.INTERVIEW_PROVIDER);
            case "source" -> Optional.ofNullable(SOURCES.get(kind));
            case "placementType" -> kind == AgencyKind.CHILDRENS_HOME ? Optional.of("K2") : Optional.empty();
            default -> throw new IllegalArgumentException("nothing of the sender is called " + what);
        };
    }

    private Optional<String> when(boolean is) {
        return is ? Optional.of(agency.id()) : Optional.empty();
    }

    /** Never the sender's own words, which may be anything. */
    @Override
    public String toString() {
        return "Sender[" + agency.id() + "]";
    }

    /** A value as the sender's file gives it. */
    static Fallback fallback(String path, JsonNode value) {
        return MappingReader.fallback(FieldPath.of(path), value);
    }
}
