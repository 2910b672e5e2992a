// SPDX-License-Identifier: Apache-2.0
package org.postern.agency.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.postern.agency.Suggestions;
import org.postern.document.DocumentType;

/** Reads units, document types and push address, wherever they stand. */
final class ParticularsReader {

    static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    static final String ID_FORM = "lower-case words with hyphens between them";

    private final RegistryProblems problems;

    ParticularsReader(RegistryProblems problems) {
        this.problems = problems;
    }

    Particulars read(Fields fields) {
        Map<String, String> units = new LinkedHashMap<>();
        fields.entries("units").forEach((id, name) -> {
            if (!ID.matcher(id).matches()) {
                problems.add(RegistryFault.BAD_FORMAT, fields.origin("units"), "The unit id " + id, ID_FORM);
            }
            if (name.text().isBlank()) {
                problems.add(RegistryFault.WRONG_SHAPE, fields.origin("units"), "The name of unit " + id, "text");
            }
            units.put(id, name.text());
        });
        Optional<Set<DocumentType>> accepts =
                fields.has("accepts") ? Optional.of(types(fields, "accepts")) : Optional.empty();
        Optional<String> push = fields.optional("push");
        if (push.isPresent() && !isPushAddress(push.get())) {
            problems.add(RegistryFault.BAD_FORMAT, fields.origin("push"), "push", "an https address without a log-in");
        }
        return new Particulars(units, accepts, push);
    }

    Set<DocumentType> types(Fields fields, String name) {
        Set<DocumentType> types = EnumSet.noneOf(DocumentType.class);
        List<String> known =
                Arrays.stream(DocumentType.values()).map(DocumentType::id).toList();
        for (String id : fields.texts(name)) {
            DocumentType.of(id).ifPresentOrElse(types::add, () -> {
                String hint = Suggestions.sentence(Suggestions.near(id, known));
                problems.add(RegistryFault.UNKNOWN_TYPE, fields.origin(name), id, hint);
            });
        }
        return types;
    }

    private static boolean isPushAddress(String address) {
        try {
            URI uri = new URI(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
