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

/** Reads the entry of anything but an authority or a force: homes, interview providers, partners. */
final class ProviderReader {

    private static final Pattern OFSTED = Pattern.compile("SC\\d{6}|\\d{7}");
    private static final Pattern CIW = Pattern.compile("SIN-\\d{8}-[A-Z]{4}");
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}");
    private static final List<String> KINDS = Arrays.stream(AgencyKind.values())
            .filter(kind -> kind != AgencyKind.LOCAL_AUTHORITY && kind != AgencyKind.POLICE_FORCE)
            .map(AgencyKind::id)
            .toList();
    private static final String[] FIELDS = {
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
        "push"
    };

    private final String file;
    private final RegistryProblems problems;
    private final ParticularsReader particulars;

    ProviderReader(String file, RegistryProblems problems) {
        this.file = file;
        this.problems = problems;
        this.particulars = new ParticularsReader(problems);
    }

    /** Empty with a problem noted if its kind is not known. */
    Optional<AgencyEntry> read(ConfigNode node) {
        Fields fields = new Fields(node, file, problems, FIELDS);
        List<String> codes = new ArrayList<>();
        fields.optional("ofsted", OFSTED, "SC and six digits, or seven digits").ifPresent(codes::add);
        fields.optional("ciw", CIW, "SIN, eight digits and four letters").ifPresent(codes::add);
        Optional<AgencyProfile.Site> site = fields.has("district") ? Optional.of(site(fields)) : Optional.empty();
        return kind(fields)
                .map(kind -> new AgencyEntry(
                        fields.origin(),
                        fields.id(),
                        kind,
                        fields.text("name"),
                        fields.profile(Optional.empty(), site),
                        Optional.empty(),
                        codes,
                        Optional.empty(),
                        fields.optional("area"),
                        particulars.read(fields),
                        mandates(fields)));
    }

    private Optional<AgencyKind> kind(Fields fields) {
        String id = fields.text("kind");
        if (!id.isEmpty() && !KINDS.contains(id)) {
            String hint = Suggestions.sentence(Suggestions.near(id, KINDS));
            problems.add(RegistryFault.UNKNOWN_KIND, fields.origin("kind"), id, hint);
        }
        return KINDS.contains(id) ? AgencyKind.of(id) : Optional.empty();
    }

    private static AgencyProfile.Site site(Fields fields) {
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
            Fields mandate = new Fields(item, file, problems, "for", "types", "basis");
            mandates.add(new AgencyEntry.MandateEntry(
                    mandate.origin(), mandate.text("for"), particulars.types(mandate, "types"), mandate.text("basis")));
        }
        return mandates;
    }
}
