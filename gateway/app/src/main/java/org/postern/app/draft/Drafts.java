// SPDX-License-Identifier: Apache-2.0
package org.postern.app.draft;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.governance.Proposal;
import org.postern.app.governance.ProposalJson;
import org.postern.app.people.Person;
import org.postern.app.people.Role;
import org.postern.app.storage.GovernanceKey;
import org.postern.protocol.edit.OpenResult;
import org.postern.protocol.edit.Outline;
import org.postern.protocol.edit.OutlineReader;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * The drafts of an agency's governance leads. A colleague may go on with a draft; whoever saves on top of somebody else's
 * change is told so, and nothing is lost.
 */
@Service
public class Drafts {

    /** Of one agency; drafts are for work in hand, not an archive. */
    public static final int MOST = 100;

    private static final int LONGEST_NAME = 200;

    private final DraftStore store;
    private final ProposalJson json;
    private final GovernanceKey key;

    Drafts(DraftStore store, ProposalJson json, GovernanceKey key) {
        this.store = store;
        this.json = json;
        this.key = key;
    }

    public List<DraftLine> list(Person person) {
        return store.list(lead(person).agency());
    }

    /** Empty for an unknown draft and for one of another agency. */
    public Optional<ProtocolDraft> find(Person person, UUID id) {
        return store.find(id, lead(person).agency()).map(this::open);
    }

    /** Empty where the agency has too many already, or the files are too many or too large to be proposed. */
    public Optional<UUID> begin(Person person, Proposal content) {
        UUID id = UUID.randomUUID();
        Optional<byte[]> sealed = seal(id, content);
        if (sealed.isEmpty() || store.count(lead(person).agency()) >= MOST) {
            return Optional.empty();
        }
        store.insert(id, person.agency(), person.id(), name(content.file()), sealed.get());
        return Optional.of(id);
    }

    /** @param revision that the person has seen */
    public Saved save(Person person, UUID id, int revision, Proposal content) {
        Optional<byte[]> sealed = seal(id, content);
        if (sealed.isEmpty()) {
            return Saved.TOO_LARGE;
        }
        return store.update(id, lead(person).agency(), revision, name(content.file()), sealed.get(), person.id())
                ? Saved.DONE
                : Saved.CHANGED_BY_OTHERS;
    }

    /** @return false where somebody has changed it meanwhile */
    public boolean delete(Person person, UUID id, int revision) {
        return store.delete(id, lead(person).agency(), revision);
    }

    /** What became of a change. */
    public enum Saved {
        DONE,
        CHANGED_BY_OTHERS,
        TOO_LARGE
    }

    private static Person lead(Person person) {
        if (!person.is(Role.GOVERNANCE_LEAD)) {
            throw new AccessDeniedException("only governance leads see drafts");
        }
        return person;
    }

    private ProtocolDraft open(DraftStore.Row row) {
        Proposal content = json.read(key.key().open(place(row.id()), row.content()))
                .orElseThrow(() -> new IllegalStateException("PST-6039 a stored draft cannot be read any more"));
        return new ProtocolDraft(
                row.id(),
                row.agency(),
                row.author(),
                row.name(),
                content,
                row.revision(),
                row.updatedBy(),
                row.updatedAt());
    }

    /** Empty where what is written could not be read back, or proposed. */
    private Optional<byte[]> seal(UUID id, Proposal content) {
        byte[] written = json.write(content);
        return written.length > ProposalJson.LARGEST || json.read(written).isEmpty()
                ? Optional.empty()
                : Optional.of(key.key().seal(place(id), written));
    }

    private static String place(UUID id) {
        return "protocol-draft/" + id;
    }

    private static String name(byte[] file) {
        String name = OutlineReader.read("protocol.yaml", file) instanceof OpenResult.Opened opened
                ? words(opened.outline())
                : "A file that is not a protocol yet";
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static String words(Outline outline) {
        String title = outline.title().isBlank() ? outline.id() : outline.title();
        return title.isBlank() ? "Untitled" : title + ", version " + outline.version();
    }
}
