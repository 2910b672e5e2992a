// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.util.Map;
import java.util.Optional;
import org.postern.agency.AgencyKind;
import org.postern.agency.District;

/** Reads every file of the registry into one book; any section may stand in any file. */
final class BookReader {

    private final RegistryBook book = new RegistryBook();
    private final RegistryProblems problems;
    private final ParticularsReader particulars;

    BookReader(RegistryProblems problems) {
        this.problems = problems;
        this.particulars = new ParticularsReader(problems);
    }

    RegistryBook book() {
        return book;
    }

    void read(ConfigFile file) {
        Fields root = new Fields(
                ConfigReader.read(file, problems),
                file.name(),
                problems,
                "kinds",
                "nation",
                "region",
                "authorities",
                "forces",
                "agencies",
                "amend",
                "districts",
                "former",
                "fullNameOnly");
        PublicBodyReader bodies = new PublicBodyReader(file.name(), problems);
        ProviderReader providers = new ProviderReader(file.name(), problems);
        root.entries("kinds").forEach((id, node) -> defaults(file.name(), id, node));
        if (root.has("authorities")) {
            String nation = root.text("nation");
            String region = root.text("region");
            root.items("authorities").forEach(node -> book.agencies.add(bodies.authority(node, nation, region)));
        }
        root.items("forces").forEach(node -> book.agencies.add(bodies.force(node)));
        root.items("agencies").forEach(node -> providers.read(node).ifPresent(book.agencies::add));
        root.entries("amend").forEach((id, node) -> amendment(file.name(), id, node));
        root.entries("districts").forEach((authority, node) -> districts(file.name(), authority, node, true));
        root.entries("former").forEach((authority, node) -> districts(file.name(), authority, node, false));
        root.texts("fullNameOnly").forEach(name -> book.fullNameOnly.put(name, root.origin("fullNameOnly")));
    }

    private void defaults(String file, String id, ConfigNode node) {
        Fields fields = new Fields(node, file, problems, "accepts", "units");
        Optional<AgencyKind> kind = AgencyKind.of(id);
        if (kind.isEmpty()) {
            problems.add(RegistryFault.UNKNOWN_KIND, fields.origin(), id, "");
        } else if (book.defaults.put(kind.get(), particulars.read(fields)) != null) {
            problems.add(RegistryFault.DUPLICATE_FIELD, fields.origin(), id);
        }
    }

    private void amendment(String file, String id, ConfigNode node) {
        Fields fields = new Fields(node, file, problems, "units", "accepts", "push");
        book.amendments.add(new RegistryBook.Amendment(fields.origin(), id, particulars.read(fields)));
    }

    private void districts(String file, String authority, ConfigNode node, boolean current) {
        if (node.shape() != ConfigNode.Shape.MAP) {
            Origin origin = new Origin(file, node.line());
            problems.add(RegistryFault.WRONG_SHAPE, origin, "The districts of " + authority, "a map of code to name");
        }
        for (Map.Entry<String, ConfigNode> entry : node.entries().entrySet()) {
            Origin origin = new Origin(file, entry.getValue().line());
            String code = entry.getKey();
            if (!PublicBodyReader.ONS.matcher(code).matches()) {
                problems.add(RegistryFault.BAD_FORMAT, origin, "The district code " + code, PublicBodyReader.ONS_FORM);
            }
            District district = new District(code, entry.getValue().text(), authority, current);
            RegistryBook.DistrictEntry before =
                    book.districts.putIfAbsent(code, new RegistryBook.DistrictEntry(origin, district));
            if (before != null) {
                problems.add(
                        RegistryFault.DUPLICATE_CODE,
                        origin,
                        code,
                        before.district().name());
            }
        }
    }
}
