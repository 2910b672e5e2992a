// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.agency.Agency;
import org.postern.agency.AgencyKind;
import org.postern.document.Document;
import org.postern.document.DocumentLeaf;
import org.postern.document.DocumentLeaves;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaField;
import org.postern.protocol.Announce;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.NarrativeReview;
import org.postern.protocol.Recipient;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.OnLeak;
import org.postern.protocol.Treatment;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Decisions written by hand: by schema path or by pointer, everything else withheld by default. */
public final class TestDecisions {

    public static final Treatment SHARE = new Treatment.Share();
    public static final Treatment WITHHOLD = new Treatment.Withhold();
    public static final Treatment NARRATIVE = new Treatment.Narrative();
    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final Map<String, Treatment> treatments = new LinkedHashMap<>();
    private final Map<String, Announce> announce = new LinkedHashMap<>();
    private final Set<String> seriousHarm = new java.util.HashSet<>();
    private String instruction;
    private OnLeak onLeak = OnLeak.SEND_REST;
    private NarrativeReview narrative = NarrativeReview.STANDARD;
    private String agreement = "TEST-AGREEMENT-1";

    public TestDecisions put(Treatment treatment, String... pathsOrPointers) {
        for (String path : pathsOrPointers) {
            treatments.put(path, treatment);
        }
        return this;
    }

    public TestDecisions announce(Announce how, String path) {
        announce.put(path, how);
        return this;
    }

    public TestDecisions seriousHarm(String pointer) {
        seriousHarm.add(pointer);
        return this;
    }

    public TestDecisions instruct(String text) {
        instruction = text;
        return this;
    }

    public TestDecisions onLeak(OnLeak what) {
        onLeak = what;
        return this;
    }

    public TestDecisions narrative(NarrativeReview how) {
        narrative = how;
        return this;
    }

    public TestDecisions agreement(String reference) {
        agreement = reference;
        return this;
    }

    public Decision on(Document document) {
        List<FieldDecision> fields = new ArrayList<>();
        DocumentLeaves.of(document.content()).forEach(leaf -> fields.add(decide(document, leaf)));
        return new Decision(protocol(), recipient(), NOW, fields);
    }

    private FieldDecision decide(Document document, DocumentLeaf leaf) {
        Treatment named = treatments.getOrDefault(leaf.pointer(), treatments.get(leaf.path()));
        boolean frame = named == null && BuiltInRules.FRAME.contains(leaf.path());
        String rule = named != null ? "TEST-01" : frame ? BuiltInRules.ENVELOPE_FRAME : BuiltInRules.DEFAULT_DENY;
        return new FieldDecision(
                leaf.path(),
                leaf.pointer(),
                SchemaCatalogue.standard()
                        .field(document.type(), leaf.path())
                        .map(SchemaField::category)
                        .orElse("administration"),
                named != null ? named : frame ? SHARE : WITHHOLD,
                rule,
                "A rule of the test.",
                announce.getOrDefault(leaf.path(), Announce.CATEGORY),
                named == null ? Optional.empty() : Optional.ofNullable(instruction),
                seriousHarm.contains(leaf.pointer()));
    }

    private SharingProtocol protocol() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new SharingProtocol(
                "test-protocol",
                3,
                "Test",
                new SharingProtocol.Agreement(
                        agreement,
                        "Test",
                        false,
                        day,
                        day,
                        day.plusYears(1),
                        day.plusYears(2),
                        Optional.empty(),
                        List.of()),
                List.of("safeguarding"),
                List.of("uk-gdpr-6-1-e"),
                Optional.empty(),
                Optional.empty(),
                new SharingProtocol.Contact("The front door", "01632 960101", "01632 960102"),
                onLeak,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                narrative,
                Optional.empty(),
                "00");
    }

    private static Recipient recipient() {
        Agency force = new Agency(
                "police-test",
                "Test Police",
                AgencyKind.POLICE_FORCE,
                "England",
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Set.of(DocumentType.RHI_SUMMARY),
                List.of(),
                Optional.empty());
        return new Recipient(force, "missing", Set.of());
    }

    public static Document rhi(String json) {
        return new Document(DocumentType.RHI_SUMMARY, (ObjectNode)
                JsonMapper.builder().build().readTree(json));
    }
}
