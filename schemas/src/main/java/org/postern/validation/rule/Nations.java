// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postern.agency.Agency;
import org.postern.agency.DistrictAnswer;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;

/** Whose law applies: that of England or of Wales. Unknown where neither the registry nor a GSS code tells. */
final class Nations {

    static final String ENGLAND = "E";
    static final String WALES = "W";

    private static final Pattern GSS = Pattern.compile("[EW][0-9]{8}");

    private Nations() {}

    /** The nation of the authority that owes the child the duty. */
    static Optional<String> ofDuty(DocumentView document, ValidationContext context) {
        return document.text("/responsibleAuthority").flatMap(authority -> nation(authority, context));
    }

    /** The nation in which the placement lies. */
    static Optional<String> ofPlacement(DocumentView document, ValidationContext context) {
        return Stream.of("/placement/district", "/placement/hostAuthority", "/placement/provider")
                .flatMap(pointer -> document.text(pointer).stream())
                .flatMap(named -> nation(named, context).stream())
                .findFirst();
    }

    private static Optional<String> nation(String named, ValidationContext context) {
        if (GSS.matcher(named).matches()) {
            return Optional.of(named.substring(0, 1));
        }
        Optional<Agency> agency = context.registry().flatMap(registry -> registry.resolve(named));
        return agency.or(() -> context.registry()
                        .map(registry -> registry.authorityOfDistrict(named))
                        .filter(DistrictAnswer.Found.class::isInstance)
                        .map(answer -> ((DistrictAnswer.Found) answer).authority()))
                .map(found -> found.nation().equals("Wales") ? WALES : ENGLAND);
    }
}
