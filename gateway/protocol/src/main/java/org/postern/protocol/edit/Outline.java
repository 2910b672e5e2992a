// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.util.List;
import java.util.Optional;

/**
 * A sharing protocol as a form shows it: every part as the text that a person typed, "" where nothing is given. A draft
 * with gaps and mistakes has an outline too; whether it holds is said by compiling what {@link OutlineWriter} writes.
 *
 * @param version  a whole number
 * @param purpose  codes of the list {@code purpose}
 * @param lawfulBasis codes of the list {@code lawful-basis}
 * @param approvals   agency ids
 * @param onLeak   {@code sendRest} or {@code hold}; "" means {@code hold}
 */
public record Outline(
        String id,
        String version,
        String title,
        AgreementPart agreement,
        List<String> purpose,
        List<String> lawfulBasis,
        List<String> approvals,
        Optional<HarmPart> seriousHarm,
        Optional<BreakGlassPart> breakGlass,
        ContactPart contact,
        String onLeak,
        Optional<NarrativePart> narrative,
        List<ReleasePart> release,
        Optional<InterviewsPart> interviews,
        List<RecipientPart> recipients,
        List<RulePart> rules) {

    public Outline {
        purpose = List.copyOf(purpose);
        lawfulBasis = List.copyOf(lawfulBasis);
        approvals = List.copyOf(approvals);
        release = List.copyOf(release);
        recipients = List.copyOf(recipients);
        rules = List.copyOf(rules);
    }

    /** Nothing but a name and the number of its first version. */
    public static Outline empty(String id) {
        return new Outline(
                id,
                "1",
                "",
                AgreementPart.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new ContactPart("", "", ""),
                "",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /**
     * The paper behind the rules; dates as {@code 2026-03-31}.
     *
     * @param kind {@code specific} or {@code umbrella}
     */
    public record AgreementPart(
            String reference,
            String title,
            String kind,
            String signed,
            String inForceFrom,
            String review,
            String expires,
            String dpiaReference,
            String dpiaDate,
            List<PartyPart> parties) {

        static final AgreementPart EMPTY = new AgreementPart("", "", "", "", "", "", "", "", "", List.of());

        public AgreementPart {
            parties = List.copyOf(parties);
        }
    }

    /** One agency, or a kind of agency in somebody's area. */
    public record PartyPart(String agency, String kind, String inAreaOf, String as) {}

    /** A unit of one agency, or of whoever stands in a relation to the child. */
    public record ReviewerPart(String agency, String relation, String unit) {}

    /** @param within a duration such as {@code PT1H} */
    public record HarmPart(String level, ReviewerPart reviewer, String within, ReviewerPart deputy) {}

    /** How far people may go beyond the rules for serious harm. */
    public record BreakGlassPart(List<String> ceiling, List<String> roles, List<String> to) {

        public BreakGlassPart {
            ceiling = List.copyOf(ceiling);
            roles = List.copyOf(roles);
            to = List.copyOf(to);
        }
    }

    public record ContactPart(String who, String day, String night) {}

    /**
     * How careful the redactor of free text is.
     *
     * @param caution {@code less}, {@code usual}, {@code more}; "" means {@code usual}
     * @param review  {@code never}, {@code doubtful}, {@code always}; "" means {@code never}
     */
    public record NarrativePart(String caution, String review) {}

    /** What waits for a person's yes. */
    public record ReleasePart(
            List<String> to,
            List<String> documents,
            String say,
            ReviewerPart reviewer,
            String within,
            ReviewerPart deputy) {

        public ReleasePart {
            to = List.copyOf(to);
            documents = List.copyOf(documents);
        }
    }

    /**
     * Which children are offered a return home interview.
     *
     * @param within  a duration such as {@code PT72H}
     * @param since   a code of the list {@code clock-start}
     * @param decides who decides case by case; all of it "" where nobody does
     */
    public record InterviewsPart(
            List<String> authorities, String within, String since, ReviewerPart decides, List<InterviewRowPart> table) {

        public InterviewsPart {
            authorities = List.copyOf(authorities);
            table = List.copyOf(table);
        }
    }

    /**
     * One row of the table; cells are {@code offered}, {@code not-offered} or {@code case-by-case}.
     *
     * @param child  codes of the list {@code care-status}, or {@code any} alone
     * @param left   codes of the list {@code missing-from}; none means any
     * @param absent "" means as for {@code away}
     */
    public record InterviewRowPart(List<String> child, List<String> left, String missing, String away, String absent) {

        public InterviewRowPart {
            child = List.copyOf(child);
            left = List.copyOf(left);
        }
    }

    /** By when a person there must have read what came; durations such as {@code PT4H}. */
    public record AcknowledgePart(String within, String again, String tell) {}

    /** @param takes document types */
    public record RecipientPart(
            String id,
            String agency,
            String relation,
            String unit,
            List<String> takes,
            Optional<AcknowledgePart> acknowledge) {

        public RecipientPart {
            takes = List.copyOf(takes);
        }

        public RecipientPart(String id, String agency, String relation, String unit, List<String> takes) {
            this(id, agency, relation, unit, takes, Optional.empty());
        }
    }

    /**
     * One rule.
     *
     * @param to   recipient ids
     * @param each an array such as {@code places}
     * @param when a condition in CEL; see {@link ReadyConditions} for those that need no programmer
     * @param does {@code share}, {@code withhold}, {@code drop}, {@code narrative}, {@code pseudonymise},
     *             {@code generalise:age} (and other words after the colon), {@code mask:4}
     * @param announce {@code field}, {@code category}, {@code nothing}; "" means {@code category}
     */
    public record RulePart(
            String id,
            String say,
            List<String> documents,
            List<String> to,
            String each,
            String when,
            List<String> fields,
            String does,
            String announce,
            String instruct) {

        public RulePart {
            documents = List.copyOf(documents);
            to = List.copyOf(to);
            fields = List.copyOf(fields);
        }

        /** The same for other recipients. */
        public RulePart to(List<String> others) {
            return new RulePart(id, say, documents, others, each, when, fields, does, announce, instruct);
        }
    }
}
