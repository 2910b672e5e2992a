// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.agency.Relation;
import org.postern.document.DocumentType;
import org.postern.protocol.BreakGlass;
import org.postern.protocol.Release;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.AgencyUnit;
import org.postern.protocol.SharingProtocol.SeriousHarm;
import org.postern.protocol.render.FieldNames;
import org.springframework.stereotype.Component;

/** The parts of a protocol in which people decide, in words: what two versions are compared by. */
@Component
class PartWords {

    private final ProtocolWords words;
    private final Units units;
    private final Durations durations;
    private final InterviewWords interviews;

    PartWords(ProtocolWords words, Units units, Durations durations, InterviewWords interviews) {
        this.words = words;
        this.units = units;
        this.durations = durations;
        this.interviews = interviews;
    }

    /** Empty where the part is not one of people who decide. @param part as in {@code HeadDiff} */
    Optional<String> of(String part, SharingProtocol protocol) {
        return switch (part) {
            case "breakGlass" ->
                Optional.of(protocol.breakGlass().map(this::breakGlass).orElse("Nobody may go beyond the rules"));
            case "release" ->
                Optional.of(
                        protocol.release().isEmpty()
                                ? "Nothing waits for a person"
                                : protocol.release().stream().map(this::release).collect(Collectors.joining("; ")));
            case "seriousHarm" ->
                Optional.of(protocol.seriousHarm().map(this::harm).orElse("Nobody is asked"));
            case "onLeak" ->
                Optional.of(
                        protocol.onLeak() == SharingProtocol.OnLeak.HOLD
                                ? "Everything waits for a person"
                                : "The rest goes, the doubtful field waits for a person");
            case "narrative" ->
                Optional.of("The redactor " + protocol.narrative().caution().words() + "; a redacted text "
                        + protocol.narrative().review().words());
            case "interviews" -> Optional.of(interviews.of(protocol.interviews()));
            default -> Optional.empty();
        };
    }

    private String breakGlass(BreakGlass clause) {
        List<String> fields = clause.ceiling().stream().map(PartWords::field).toList();
        return "A " + String.join(" or a ", clause.roles()).replace('-', ' ') + ", to "
                + String.join(" or ", clause.to()) + ", at most: " + String.join("; ", fields);
    }

    private String release(Release release) {
        return String.join(", ", release.to()) + " ("
                + words.types(release.documents()) + "): "
                + whom(release.reviewer(), release.deputy()) + " within "
                + durations.words(release.within().toString());
    }

    private String harm(SeriousHarm harm) {
        return "From " + harm.level() + ": " + whom(Optional.of(harm.reviewer()), Optional.of(harm.deputy()))
                + " within " + durations.words(harm.within().toString());
    }

    private String whom(Optional<AgencyUnit> reviewer, Optional<AgencyUnit> deputy) {
        return Stream.concat(reviewer.stream(), deputy.stream()).map(this::who).collect(Collectors.joining(", then "));
    }

    private String who(AgencyUnit unit) {
        String relation = unit.relation().map(Relation::id).orElse("");
        return (relation.isEmpty() ? words.agency(unit.agency()) : words.relation(relation)) + ", "
                + units.name(unit.agency(), relation, unit.unit());
    }

    /** Under its name in the first document that has it. */
    private static String field(String path) {
        return RuleViews.fieldWords(
                path,
                Arrays.stream(DocumentType.values())
                        .filter(type -> new FieldNames(type).byPath().containsKey(path))
                        .findFirst());
    }
}
