// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.agency.Agency;
import org.postern.agency.AgencyKind;
import org.postern.agency.Relation;
import org.postern.document.DocumentType;

/**
 * One version of the rules agreed by named parties, as read from its file: data, not yet compiled.
 *
 * @param breakGlass how far people may go beyond the rules for serious harm; empty: not at all
 * @param approvals the parties that must sign every version; empty: one from each of two sides
 * @param release   what waits for a person's yes, whatever the rules share
 * @param narrative what is asked of the redactor of free text where it is not sure
 * @param interviews which children are offered a return home interview; empty where the protocol does not say
 * @param sha256    lower-case hex SHA-256 of the file's bytes; what approvals and disclosures refer to
 */
public record SharingProtocol(
        String id,
        int version,
        String title,
        Agreement agreement,
        List<String> purpose,
        List<String> lawfulBasis,
        Optional<SeriousHarm> seriousHarm,
        Optional<BreakGlass> breakGlass,
        Contact contact,
        OnLeak onLeak,
        List<RecipientEntry> recipients,
        List<Rule> rules,
        List<String> approvals,
        List<Release> release,
        NarrativeReview narrative,
        Optional<Interviews> interviews,
        String sha256) {

    /**
     * The same for one child: a reviewer named by a relation is the agency that stands in it. Where nobody does, no reviewer
     * is named, and the sender's side is asked.
     */
    public SharingProtocol about(Map<Relation, Agency> parties) {
        Optional<SeriousHarm> asked = seriousHarm.flatMap(floor -> floor.about(parties));
        List<Release> releases = release.stream().map(one -> one.about(parties)).toList();
        boolean same = asked.equals(seriousHarm) && releases.equals(release);
        return same ? this : with(agreement, asked, releases);
    }

    /** The same under another agreement; for trying a draft on the past. */
    public SharingProtocol under(Agreement other) {
        return with(other, seriousHarm, release);
    }

    /**
     * Whether what goes to a recipient waits for a person.
     *
     * @param entries ids of the entries that led to the recipient
     */
    public Optional<Release> release(DocumentType type, Set<String> entries) {
        return release.stream().filter(one -> one.concerns(type, entries)).findFirst();
    }

    private SharingProtocol with(Agreement paper, Optional<SeriousHarm> floor, List<Release> releases) {
        return new SharingProtocol(
                id,
                version,
                title,
                paper,
                purpose,
                lawfulBasis,
                floor,
                breakGlass,
                contact,
                onLeak,
                recipients,
                rules,
                approvals,
                releases,
                narrative,
                interviews,
                sha256);
    }

    /** By when a person at this recipient must have read a document of this type; the shortest time that an entry asks for. */
    public Optional<Acknowledge> acknowledge(Recipient recipient, DocumentType type) {
        return recipients.stream()
                .filter(entry -> entry.takes().contains(type) && entry.isAbout(recipient))
                .flatMap(entry -> entry.acknowledge().stream())
                .min(Comparator.comparing(Acknowledge::within));
    }

    /** How far a person may go beyond the rules towards this recipient; empty where that is not allowed. */
    public Optional<BreakGlass> breakGlass(Recipient recipient) {
        return breakGlass.filter(clause ->
                recipients.stream().anyMatch(entry -> clause.to().contains(entry.id()) && entry.isAbout(recipient)));
    }

    /** What to do with the clean rest when the leak gate or the recogniser stops a field. */
    public enum OnLeak {
        SEND_REST,
        HOLD
    }

    /**
     * The paper behind the rules.
     *
     * @param umbrella a general partnership protocol that covers this flow without naming it
     * @param expires  the last day on which anything is released
     */
    public record Agreement(
            String reference,
            String title,
            boolean umbrella,
            LocalDate signed,
            LocalDate inForceFrom,
            LocalDate review,
            LocalDate expires,
            Optional<Dpia> dpia,
            List<Party> parties) {}

    public record Dpia(String reference, LocalDate date) {}

    /**
     * One party, or a class of parties.
     *
     * @param agency a single agency; empty for a class
     * @param kind   the class, with {@code inAreaOf}: a local authority or force in whose area the agency is
     * @param as     {@code controller}, {@code joint-controller} or {@code processor}
     */
    public record Party(Optional<String> agency, Optional<AgencyKind> kind, Optional<String> inAreaOf, String as) {}

    /**
     * From which harm level on nothing may be withheld into silence, and who is asked.
     *
     * @param level    a level of the police continuum: {@code low}, {@code medium}, {@code high}
     * @param reviewer agency and unit that decides
     * @param within   the reviewer's clock; when it runs out the deputy is asked
     * @param deputy   agency and unit out of hours
     */
    public record SeriousHarm(String level, AgencyUnit reviewer, Duration within, AgencyUnit deputy) {

        /** Empty where one of them is nobody for this child, or has no such unit. */
        Optional<SeriousHarm> about(Map<Relation, Agency> parties) {
            return reviewer.about(parties)
                    .flatMap(first -> deputy.about(parties).map(then -> new SeriousHarm(level, first, within, then)));
        }
    }

    /**
     * A unit of one agency, or of whoever stands in a relation to the child.
     *
     * @param agency   id; empty string where a relation is named
     * @param relation one of the child's authorities
     */
    public record AgencyUnit(String agency, Optional<Relation> relation, String unit) {

        public AgencyUnit(String agency, String unit) {
            this(agency, Optional.empty(), unit);
        }

        /** The agency's id, or words for the relation. */
        public String who() {
            return relation.map(one -> "the child's " + one.id().replace('-', ' '))
                    .orElse(agency);
        }

        Optional<AgencyUnit> about(Map<Relation, Agency> parties) {
            return relation.isEmpty()
                    ? Optional.of(this)
                    : relation.map(parties::get)
                            .filter(found -> found.units().stream()
                                    .anyMatch(one -> one.id().equals(unit)))
                            .map(found -> new AgencyUnit(found.id(), unit));
        }
    }

    /** Whom a recipient asks about something withheld. */
    public record Contact(String who, String day, String night) {}

    /**
     * One possible recipient.
     *
     * @param id       used by the rules
     * @param agency   a fixed agency, or
     * @param relation whoever stands in this relation to the child
     * @param acknowledge by when a person there must have read what came
     */
    public record RecipientEntry(
            String id,
            Optional<String> agency,
            Optional<Relation> relation,
            String unit,
            Set<DocumentType> takes,
            Optional<Acknowledge> acknowledge) {

        private boolean isAbout(Recipient recipient) {
            return unit.equals(recipient.unit())
                    && (agency.filter(recipient.agency().id()::equals).isPresent()
                            || relation.filter(recipient.relations()::contains).isPresent());
        }
    }

    /**
     * One rule.
     *
     * @param say       the plain sentence
     * @param to        recipient ids
     * @param fields    schema paths without indices; {@code **} at the end means everything below
     * @param each      an array path whose elements {@code when} speaks about as {@code item}; empty for the whole document
     * @param when      a CEL condition; empty means always
     * @param treatment what happens to the fields
     * @param instruct  a handling instruction that goes along
     * @param line      in the file, for messages
     */
    public record Rule(
            String id,
            String say,
            Set<DocumentType> documents,
            List<String> to,
            List<String> fields,
            Optional<String> each,
            Optional<String> when,
            Treatment treatment,
            Announce announce,
            Optional<String> instruct,
            int line) {}
}
