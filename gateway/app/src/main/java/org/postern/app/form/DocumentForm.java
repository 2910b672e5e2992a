// SPDX-License-Identifier: Apache-2.0
package org.postern.app.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.document.DocumentType;

/**
 * The documents that can be said by form. Each asks for what its schema needs and for what is mostly known, in the order in
 * which people know it; whoever has more to say sends a document.
 */
public enum DocumentForm {
    PLACEMENT_START("placement-start", "A placement starts", DocumentType.PLACEMENT_NOTIFICATION, "start"),
    PLACEMENT_CHANGE("placement-change", "A placement changes", DocumentType.PLACEMENT_NOTIFICATION, "change"),
    PLACEMENT_END("placement-end", "A placement ends", DocumentType.PLACEMENT_NOTIFICATION, "end"),
    INTERVIEW("interview", "A return home interview", DocumentType.RHI_SUMMARY, "");

    /** Elements of one list that a form asks for at most. */
    static final int MOST = 10;

    private final String id;
    private final String words;
    private final DocumentType type;
    private final String event;

    DocumentForm(String id, String words, DocumentType type, String event) {
        this.id = id;
        this.words = words;
        this.type = type;
        this.event = event;
    }

    public String id() {
        return id;
    }

    public String words() {
        return words;
    }

    public DocumentType type() {
        return type;
    }

    public static Optional<DocumentForm> of(String id) {
        return Arrays.stream(values()).filter(form -> form.id.equals(id)).findFirst();
    }

    /** What the form says by itself. */
    Map<String, String> fixed() {
        return this == INTERVIEW ? Map.of("/kind", "rhi") : Map.of("/event", event);
    }

    /** @param values say how many elements of each list are asked for */
    public List<FormSection> sections(FormValues values) {
        return this == INTERVIEW ? interview(values) : placement();
    }

    private List<FormSection> placement() {
        List<FormSection> sections = new ArrayList<>();
        sections.add(child());
        sections.add(section(
                this == PLACEMENT_CHANGE ? "The new placement" : "The placement",
                "/placement/type!",
                "/placement/provider",
                "/placement/providerName",
                "/placement/address/lines/0",
                "/placement/address/town",
                "/placement/address/postcode",
                "/placement/phone",
                "/placement/district",
                "/placement/start!"));
        if (this != PLACEMENT_START) {
            sections.add(
                    this == PLACEMENT_END
                            ? section(
                                    "The end",
                                    "/placement/end!",
                                    "/ending/reason!",
                                    "/ending/nextDistrict",
                                    "/ending/account")
                            : section(
                                    "The placement before",
                                    "/previousPlacement/type",
                                    "/previousPlacement/provider",
                                    "/previousPlacement/providerName",
                                    "/previousPlacement/district",
                                    "/previousPlacement/end",
                                    "/ending/reason",
                                    "/ending/account"));
        }
        sections.add(section(
                "Who answers for the child",
                "/responsibleAuthority!",
                "/placingAuthority!",
                "/socialWorker/name",
                "/socialWorker/phone",
                "/notificationSource!",
                "/duties/*",
                "/emergency",
                "/urgency",
                "/informed/child",
                "/arrangements"));
        return sections;
    }

    private FormSection child() {
        return section(
                "The child",
                "/child/name/given!",
                "/child/name/family!",
                "/child/name/preferred",
                "/child/dateOfBirth",
                "/child/sex",
                "/child/ethnicity",
                "/child/careStatus!",
                "/child/legalStatus");
    }

    private List<FormSection> interview(FormValues values) {
        List<FormSection> sections = new ArrayList<>();
        sections.add(child());
        sections.add(section(
                "The missing episode",
                "/episodes/0/ref!",
                "/episodes/0/type!",
                "/episodes/0/missingFrom!",
                "/episodes/0/reported",
                "/episodes/0/found",
                "/episodes/0/returned"));
        sections.add(section(
                "The interview",
                "/interview/status!",
                "/interview/offered",
                "/interview/held",
                "/interview/method",
                "/interview/interviewer/role",
                "/interview/interviewer/independent"));
        repeat(sections, values, "reasons", "Reason", "/code!", "/basis!", "/childsWords");
        repeat(
                sections,
                values,
                "places",
                "Place",
                "/type!",
                "/name",
                "/address/lines/0",
                "/address/town",
                "/address/postcode",
                "/relation!",
                "/wish!",
                "/basis!");
        repeat(sections, values, "people", "Person", "/name", "/relation", "/wish", "/basis!");
        sections.add(section("In words", "/summary", "/childsWords", "/sharing/childInformed", "/sharing/childView"));
        sections.add(section(
                "Who answers for the child", "/responsibleAuthority!", "/placingAuthority", "/onBehalfOf", "/urgency"));
        return sections;
    }

    private void repeat(List<FormSection> sections, FormValues values, String list, String title, String... fields) {
        int count = values.count(list);
        for (int i = 0; i < count; i++) {
            String prefix = "/" + list + "/" + i;
            String[] pointers =
                    Arrays.stream(fields).map(field -> prefix + field).toArray(String[]::new);
            FormSection plain = section(title + " " + (i + 1), pointers);
            boolean last = i == count - 1 && count < MOST;
            sections.add(new FormSection(plain.title(), plain.fields(), last ? Optional.of(list) : Optional.empty()));
        }
    }

    /** @param pointers with an exclamation mark where the answer is needed */
    private FormSection section(String title, String... pointers) {
        List<FormField> fields = Arrays.stream(pointers)
                .map(pointer -> FormField.of(type, pointer.replace("!", ""), pointer.endsWith("!")))
                .toList();
        return new FormSection(title, fields, Optional.empty());
    }
}
