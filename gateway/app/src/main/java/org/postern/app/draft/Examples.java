// SPDX-License-Identifier: Apache-2.0
package org.postern.app.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyKind;
import org.postern.agency.AgencyRegistry;
import org.postern.app.governance.Proposal;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;
import org.postern.document.StrictJson;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.cases.CaseFiles;
import org.postern.protocol.cases.RegistryIntake;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents that a draft can be tried on: those of its own cases, and the examples of the schemas, moved into the area of
 * its authority. All are invented; a stored document of a child is never among them.
 */
@Component
public class Examples {

    private static final Map<String, String> SCHEMA_EXAMPLES = Map.of(
            "rhi-summary/valid/missing-from-home-without-placement",
                    "An interview of a child missing from the family home",
            "rhi-summary/valid/held-after-one-night", "An interview after one night away from a placement",
            "risk-assessment/valid/step-down-to-green", "A risk assessment that has come down to green",
            "risk-assessment/valid/foster-child-high", "A risk assessment of a child in foster care, high",
            "placement-notification/valid/foster-agency-in-an-emergency",
                    "A placement with foster carers in an emergency",
            "placement-notification/valid/authority-places-at-a-distance", "A placement made by the authority");

    private final AgencyRegistry registry;
    private final RegistryIntake intake;
    private final StrictJson reader = SchemaCatalogue.standard().reader();
    private final JsonMapper json = JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
            .build();

    Examples(AgencyRegistry registry) {
        this.registry = registry;
        this.intake = new RegistryIntake(registry);
    }

    /** @param protocol empty where the draft cannot be read yet: then there are only those of its cases */
    public List<Example> of(Proposal draft, Optional<SharingProtocol> protocol) {
        List<Example> all = new ArrayList<>();
        CaseFiles.load("draft", draft.cases(), draft.documents())
                .cases()
                .forEach(ready -> all.add(new Example(
                        "case:" + ready.example().file(),
                        "Case: " + ready.example().name(),
                        ready.example().type(),
                        ready.example().sender(),
                        ready.example().now(),
                        ready.document())));
        protocol.flatMap(this::authority)
                .ifPresent(authority -> SCHEMA_EXAMPLES.keySet().stream()
                        .sorted()
                        .flatMap(path -> moved(path, authority).stream())
                        .forEach(all::add));
        return all;
    }

    /** One that somebody has typed; sent when it says it was issued. Empty where it is no JSON. */
    public Optional<Example> typed(DocumentType type, String sender, byte[] document, Instant otherwise) {
        return reader.read(document) instanceof StrictJson.Read read
                ? Optional.of(new Example(
                        "typed",
                        "The document that you typed",
                        type,
                        sender,
                        issued(read.content().path("issued").asString(""), otherwise),
                        document))
                : Optional.empty();
    }

    private Optional<Agency> authority(SharingProtocol protocol) {
        return protocol.agreement().parties().stream()
                .flatMap(party -> party.agency().or(party::inAreaOf).flatMap(registry::find).stream())
                .filter(agency -> agency.kind() == AgencyKind.LOCAL_AUTHORITY)
                .findFirst();
    }

    /** Empty where the example makes no sense there. */
    private Optional<Example> moved(String path, Agency authority) {
        DocumentType type =
                DocumentType.of(path.substring(0, path.indexOf('/'))).orElseThrow();
        if (!(reader.read(resource(path)) instanceof StrictJson.Read read)) {
            return Optional.empty();
        }
        byte[] document = json.writeValueAsBytes(new Moving(registry, authority).move(read.content()));
        Instant now = issued(read.content().path("issued").asString(""), Instant.EPOCH);
        boolean accepted =
                intake.receive(type, document, authority, now) instanceof org.postern.protocol.cases.Intake.Accepted;
        return accepted
                ? Optional.of(
                        new Example("example:" + path, SCHEMA_EXAMPLES.get(path), type, authority.id(), now, document))
                : Optional.empty();
    }

    private static Instant issued(String text, Instant otherwise) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            return otherwise;
        }
    }

    private static byte[] resource(String path) {
        try (InputStream in = Examples.class.getResourceAsStream("/postern-examples/" + path + ".json")) {
            if (in == null) {
                throw new IllegalStateException("example missing from this build: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
