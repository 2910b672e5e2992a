// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.app.people.Person;
import org.postern.app.submission.KeyedFacts;
import org.postern.document.DocumentType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what an auditor's agency sent or received. Every search is written down before its answer is seen. */
@Component
public class EvidenceSearch {

    /** On one page. */
    static final int MOST = 100;

    private final SearchStore store;
    private final StoryStore stories;
    private final LookLog looks;
    private final KeyedFacts facts;
    private final AgencyRegistry registry;
    private final FieldTraces traces;

    EvidenceSearch(
            SearchStore store,
            StoryStore stories,
            LookLog looks,
            KeyedFacts facts,
            AgencyRegistry registry,
            FieldTraces traces) {
        this.store = store;
        this.stories = stories;
        this.looks = looks;
        this.facts = facts;
        this.registry = registry;
        this.traces = traces;
    }

    /**
     * What a page may put into an address instead of a child's name. Take the name from a form's body, and forget it.
     *
     * @param authority   id of the responsible authority
     * @param dateOfBirth empty where the documents have none
     */
    public ChildReference reference(String authority, String given, String family, Optional<LocalDate> dateOfBirth) {
        return ChildReference.of(facts.child(
                authority, given, family, dateOfBirth.map(LocalDate::toString).orElse("")));
    }

    /** One page, newest first. @param after the place that the page before gave */
    @Transactional
    public Found.Page find(Person auditor, Criteria criteria, Optional<Cursor> after, int limit) {
        Auditors.require(auditor);
        int wanted = Math.max(1, Math.min(limit, MOST));
        List<byte[]> documents =
                criteria.documentId().map(id -> documents(auditor.agency(), id)).orElse(List.of());
        List<Found> found = fill(auditor.agency(), criteria, documents, after, wanted + 1);
        boolean more = found.size() > wanted;
        List<Found> page = more ? found.subList(0, wanted) : found;
        looks.search(auditor, criteria, page.size());
        return new Found.Page(
                List.copyOf(page), more ? Optional.of(cursor(page.get(page.size() - 1))) : Optional.empty());
    }

    /** Reads on where some of a page had to be left out, so that a short page always is the last. */
    private List<Found> fill(
            String agency, Criteria criteria, List<byte[]> documents, Optional<Cursor> after, int wanted) {
        List<Found> kept = new ArrayList<>();
        Optional<Cursor> from = after;
        List<Found> read;
        do {
            read = store.page(agency, criteria, documents, from, wanted);
            read.stream()
                    .filter(found -> criteria.child().isEmpty() || mayBeFoundByChild(found, agency))
                    .forEach(kept::add);
            from = read.isEmpty() ? from : Optional.of(cursor(read.get(read.size() - 1)));
        } while (kept.size() < wanted && read.size() == wanted);
        return kept.size() > wanted ? kept.subList(0, wanted) : kept;
    }

    /** A recipient that was not shown who the child is must not find out by searching. */
    private boolean mayBeFoundByChild(Found found, String agency) {
        return found.side() == Side.SENT
                || stories.seen(found.id(), agency)
                        .filter(seen -> traces.childIsShown(seen))
                        .isPresent();
    }

    /** The agency's own documents, and those of agencies that may speak for it. */
    private List<byte[]> documents(String agency, String id) {
        Stream<Agency> others = registry.all().stream()
                .filter(other -> other.mandates().stream()
                        .anyMatch(mandate -> mandate.forAgency().equals(agency)));
        return Stream.concat(Stream.of(agency), others.map(Agency::id))
                .distinct()
                .flatMap(sender -> Stream.of(DocumentType.values()).map(type -> facts.document(sender, type, id)))
                .toList();
    }

    private static Cursor cursor(Found last) {
        return new Cursor(last.at(), last.id());
    }
}
