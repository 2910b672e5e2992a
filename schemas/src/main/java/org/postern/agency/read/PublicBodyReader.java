// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postern.agency.AgencyKind;

/** Reads the entries of authorities and forces. */
final class PublicBodyReader {

    static final Pattern ONS = Pattern.compile("[EW]\\d{8}");
    static final String ONS_FORM = "an ONS code such as E08000010";
    private static final Pattern DFE = Pattern.compile("\\d{3}");
    private static final String[] AUTHORITY = {
        "id", "name", "official", "gss", "formerly", "dfe", "force", "also", "units", "accepts", "push"
    };
    private static final String[] FORCE = {"id", "name", "ons", "nation", "also", "units", "accepts", "push"};

    private final String file;
    private final RegistryProblems problems;
    private final ParticularsReader particulars;

    PublicBodyReader(String file, RegistryProblems problems) {
        this.file = file;
        this.problems = problems;
        this.particulars = new ParticularsReader(problems);
    }

    AgencyEntry authority(ConfigNode node, String nation, String region) {
        Fields fields = new Fields(node, file, problems, AUTHORITY);
        String name = fields.text("name");
        return new AgencyEntry(
                fields.origin(),
                fields.id(),
                AgencyKind.LOCAL_AUTHORITY,
                fields.optional("official").orElse(name),
                fields.profile(Optional.of(region), Optional.empty()),
                Optional.of(nation),
                codes(fields),
                Optional.of(fields.text("force")),
                Optional.empty(),
                particulars.read(fields),
                List.of());
    }

    AgencyEntry force(ConfigNode node) {
        Fields fields = new Fields(node, file, problems, FORCE);
        return new AgencyEntry(
                fields.origin(),
                fields.id(),
                AgencyKind.POLICE_FORCE,
                fields.text("name"),
                fields.profile(Optional.empty(), Optional.empty()),
                Optional.of(fields.text("nation")),
                fields.optional("ons", ONS, ONS_FORM).stream().toList(),
                Optional.empty(),
                Optional.empty(),
                particulars.read(fields),
                List.of());
    }

    private List<String> codes(Fields fields) {
        List<String> codes = new ArrayList<>();
        if (!fields.has("gss")) {
            problems.add(RegistryFault.MISSING_FIELD, fields.origin(), "gss");
        }
        fields.optional("gss", ONS, ONS_FORM).ifPresent(codes::add);
        for (String former : fields.texts("formerly")) {
            if (!ONS.matcher(former).matches()) {
                problems.add(RegistryFault.BAD_FORMAT, fields.origin("formerly"), "formerly", ONS_FORM);
            }
            codes.add(former);
        }
        fields.optional("dfe", DFE, "three digits").ifPresent(codes::add);
        return codes;
    }
}
