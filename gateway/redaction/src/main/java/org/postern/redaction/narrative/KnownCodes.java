// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.postern.redaction.text.ReadText;

/** Phones, postcodes, registrations, numbers, addresses of mail and handles of the case: letters and digits only. */
final class KnownCodes {

    private static final Pattern POSTCODE = Pattern.compile("[a-z]{1,2}[0-9][a-z0-9]?[0-9][a-z]{2}");
    private static final Pattern SEGMENT = Pattern.compile("[,;\\n]");

    private static final int SHORTEST = 4;
    private static final int PHONE_TAIL = 9;

    /** @param compact lower-case letters and digits, nothing between them */
    record Code(String compact, Label label, String entity) {}

    private final List<Code> codes;
    private final Set<LocalDate> born;
    private final Set<LocalDate> dates;

    private KnownCodes(List<Code> codes, Set<LocalDate> born, Set<LocalDate> dates) {
        this.codes = List.copyOf(codes);
        this.born = Set.copyOf(born);
        this.dates = Set.copyOf(dates);
    }

    static KnownCodes of(List<KnownFact> facts) {
        List<Code> codes = new ArrayList<>();
        Set<LocalDate> born = new HashSet<>();
        Set<LocalDate> dates = new HashSet<>();
        for (KnownFact fact : facts) {
            switch (fact.fact()) {
                case POSTCODE -> add(codes, fact, Label.POSTCODE, ReadText.compact(fact.value()));
                case EMAIL -> add(codes, fact, Label.EMAIL, ReadText.compact(fact.value()));
                case HANDLE -> add(codes, fact, Label.HANDLE, ReadText.compact(fact.value()));
                case VEHICLE -> add(codes, fact, Label.VEHICLE_REG, ReadText.compact(fact.value()));
                case IDENTIFIER -> add(codes, fact, Label.ID_NUMBER, ReadText.compact(fact.value()));
                case PHONE -> add(codes, fact, Label.PHONE, national(ReadText.compact(fact.value())));
                case DATE_OF_BIRTH -> WrittenDates.parse(fact.value()).ifPresent(born::add);
                case NONE -> WrittenDates.parse(fact.value()).ifPresent(dates::add);
                case PLACE_NAME -> postcodeIn(fact).ifPresent(code -> add(codes, fact, Label.POSTCODE, code));
                default -> {
                    // names, places and texts are searched for as words
                }
            }
        }
        return new KnownCodes(codes, born, dates);
    }

    List<Code> codes() {
        return codes;
    }

    /** Dates of birth. */
    Set<LocalDate> born() {
        return born;
    }

    /** Other dates of the case. */
    Set<LocalDate> dates() {
        return dates;
    }

    /** The end of a phone number that is the same with and without country code and leading zero. */
    static String national(String compact) {
        return compact.length() > PHONE_TAIL ? compact.substring(compact.length() - PHONE_TAIL) : compact;
    }

    /** @param compact lower-case letters and digits, nothing between them */
    static boolean isPostcode(String compact) {
        return POSTCODE.matcher(compact).matches();
    }

    /** The parts of an address as it is written in one line or several. */
    static String[] segments(KnownFact fact) {
        return SEGMENT.split(fact.value());
    }

    private static Optional<String> postcodeIn(KnownFact fact) {
        for (String segment : segments(fact)) {
            String compact = ReadText.compact(segment);
            if (isPostcode(compact)) {
                return Optional.of(compact);
            }
        }
        return Optional.empty();
    }

    private static void add(List<Code> codes, KnownFact fact, Label label, String compact) {
        if (compact.length() >= SHORTEST) {
            codes.add(new Code(compact, label, fact.entity()));
        }
    }
}
