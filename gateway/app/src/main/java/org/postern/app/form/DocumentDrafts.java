// SPDX-License-Identifier: Apache-2.0
package org.postern.app.form;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postern.app.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Documents that people of an agency have begun in the console; colleagues may go on with them. */
@Component
public class DocumentDrafts {

    private static final int MOST = 100;

    private final DocumentDraftStore store;
    private final JsonMapper json;
    private final Clock clock;

    DocumentDrafts(DocumentDraftStore store, JsonMapper json, Clock clock) {
        this.store = store;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public UUID begin(Person person, DocumentForm form, FormValues values) {
        store.deleteOld();
        UUID id = UUID.randomUUID();
        LocalDate expires = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(1);
        store.insert(id, person.agency(), person.id(), form.id(), expires, bytes(values));
        return id;
    }

    public Optional<DocumentDraft> find(Person person, UUID id) {
        return store.find(id, person.agency()).flatMap(this::draft);
    }

    public List<DocumentDraft> list(Person person) {
        return store.list(person.agency(), MOST).stream()
                .flatMap(row -> draft(row).stream())
                .toList();
    }

    @Transactional
    public void keep(Person person, UUID id, FormValues values) {
        store.find(id, person.agency())
                .ifPresent(row -> store.update(id, row.key().seal("draft/" + id, bytes(values))));
    }

    @Transactional
    public void drop(Person person, UUID id) {
        store.find(id, person.agency()).ifPresent(row -> store.delete(id));
    }

    private Optional<DocumentDraft> draft(DocumentDraftStore.Row row) {
        return DocumentForm.of(row.form())
                .map(form -> new DocumentDraft(
                        row.id(),
                        form,
                        row.person(),
                        values(row.key().open("draft/" + row.id(), row.sealed())),
                        row.updatedAt()));
    }

    private byte[] bytes(FormValues values) {
        return json.writeValueAsString(values.typed()).getBytes(StandardCharsets.UTF_8);
    }

    private FormValues values(byte[] bytes) {
        return new FormValues(json.readValue(bytes, new TypeReference<Map<String, String>>() {}));
    }
}
