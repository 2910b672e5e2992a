// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postern.agency.AgencyKind;
import org.postern.agency.AgencyProfile;
import org.postern.agency.Suggestions;

/** Reads the entries of authorities, forces and all other agencies; each has its own fields. */
final class EntryReader {

    static final Pattern ONS = Pattern.compile("[EW]\\d{8}");
    static final String ONS_FORM = "an ONS code such as E08000010";
    private static final Pattern DFE = Pattern.compile("\\d{3}");
    private static final Pattern OFSTED = Pattern.compile("SC\\d{6}|\\d{7}");
    private static final Pattern CIW = Pattern.compile("SIN-\\d{8}-[A-Z]{4}");
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}");

    private final String file;
    private final RegistryProblems problems;
    private final ParticularsReader particulars;

    EntryReader(String file, RegistryProblems problems) {
        this.file = file;
        this.problems = problems;
        this.particulars = new ParticularsReader(problems);
    }

    AgencyEntry authority(ConfigNode node, String nation, String region) {
        Fields fields = fields(
                node, "id", "name", "official", "gss", "formerly", "dfe", "force", "also", "units", "accepts", "push");
        List<String> codes = new ArrayList<>();
        if (!fields.has("gss")) {
            problems.add(RegistryFault.MISSING_FIELD, fields.origin(), "gss");
        }
        fields.optional("gss", ONS, ONS_FORM).ifPresent(codes::add);
        for (String former : fields.texts("formerly")) {
            if (ONS.matcher(former).matches()) {
                codes.add(former);
            } else {
                problems.add(RegistryFault.BAD_FORMAT, fields.origin("formerly"), "formerly", ONS_FORM);
            }
        }
        fields.optional("dfe", DFE, "three digits").ifPresent(codes::add);
        String name = fields.text("name");
        return new AgencyEntry(
                fields.origin(),
                id(fields),
                AgencyKind.LOCAL_AUTHORITY,
                fields.optional("official").orElse(name),
                profile(fields, Optional.of(region), Optional.empty()),
                Optional.of(nation),
                codes,
                Optional.of(fields.text("force")),
                Optional.empty(),
                particulars.read(fields),
                List.of());
    }

    AgencyEntry force(ConfigNode node) {
        Fields fields = fields(node, "id", "name", "ons", "nation", "also", "units", "accepts", "push");
        return new AgencyEntry(
                fields.origin(),
                id(fields),
                AgencyKind.POLICE_FORCE,
                fields.text("name"),
                profile(fields, Optional.empty(), Optional.empty()),
                Optional.of(fields.text("nation")),
                fields.optional("ons", ONS, "an ONS code such as E23000005").stream()
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                particulars.read(fields),
                List.of());
    }

    /** Any other agency; empty with a problem noted if its kind is not known. */
    Optional<AgencyEntry> agency(ConfigNode node) {
        Fields fields = fields(
                node,
                "id",
                "kind",
                "name",
                "also",
                "ofsted",
                "ciw",
                "district",
                "address",
                "town",
                "postcode",
                "area",
                "units",
                "accepts",
                "mandates",
                "push");
        List<String> codes = new ArrayList<>();
        fields.optional("ofsted", OFSTED, "SC and six digits, or seven digits").ifPresent(codes::add);
        fields.optional("ciw", CIW, "SIN, eight digits and four letters").ifPresent(codes::add);
        Optional<AgencyProfile.Site> site = fields.has("district") ? Optional.of(site(fields)) : Optional.empty();
        return kind(fields)
                .map(kind -> new AgencyEntry(
                        fields.origin(),
                        id(fields),
                        kind,
                        fields.text("name"),
                        profile(fields, Optional.empty(), site),
                        Optional.empty(),
                        codes,
                        Optional.empty(),
                        fields.optional("area"),
                        particulars.read(fields),
                        mandates(fields)));
    }

    private Fields fields(ConfigNode node, String... allowed) {
        return new Fields(node, file, problems, allowed);
    }

    private String id(Fields fields) {
        String id = fields.text("id");
        if (!id.isEmpty() && !ParticularsReader.ID.matcher(id).matches()) {
            problems.add(RegistryFault.BAD_FORMAT, fields.origin("id"), "id", ParticularsReader.ID_FORM);
        }
        return id;
    }

    private Optional<AgencyKind> kind(Fields fields) {
        String id = fields.text("kind");
        List<String> known = Arrays.stream(AgencyKind.values())
                .map(AgencyKind::id)
                .filter(kind -> !kind.equals(AgencyKind.LOCAL_AUTHORITY.id()))
                .filter(kind -> !kind.equals(AgencyKind.POLICE_FORCE.id()))
                .toList();
        if (!id.isEmpty() && !known.contains(id)) {
            String hint = Suggestions.sentence(Suggestions.near(id, known));
            problems.add(RegistryFault.UNKNOWN_KIND, fields.origin("kind"), id, hint);
        }
        return known.contains(id) ? AgencyKind.of(id) : Optional.empty();
    }

    private static AgencyProfile profile(Fields fields, Optional<String> region, Optional<AgencyProfile.Site> site) {
        return new AgencyProfile(fields.optional("name").orElse(""), fields.texts("also"), region, site);
    }

    private AgencyProfile.Site site(Fields fields) {
        return new AgencyProfile.Site(
                fields.text("district"),
                fields.texts("address"),
                fields.text("town"),
                fields.optional("postcode", POSTCODE, "a postcode such as WN1 9ZX")
                        .orElse(""));
    }

    private List<AgencyEntry.MandateEntry> mandates(Fields fields) {
        List<AgencyEntry.MandateEntry> mandates = new ArrayList<>();
        for (ConfigNode item : fields.items("mandates")) {
            Fields mandate = fields(item, "for", "types", "basis");
            mandates.add(new AgencyEntry.MandateEntry(
                    mandate.origin(), mandate.text("for"), particulars.types(mandate, "types"), mandate.text("basis")));
        }
        return mandates;
    }
}
