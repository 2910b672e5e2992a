// SPDX-License-Identifier: Apache-2.0
package org.postern.agent;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.agent.intake.DocumentSink;
import org.postern.agent.intake.Handed;
import org.postern.agent.intake.Prepared;
import org.postern.document.Document;
import org.postern.document.Issue;
import org.postern.document.SchemaCatalogue;
import org.postern.document.StrictJson;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationSettings;
import org.postern.validation.Validator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands for the gateway: reads strictly, judges by the schemas, and keeps the rule that the same version of the same
 * document has the same content for ever.
 */
public final class TestGateway implements DocumentSink {

    public static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ValidationContext.LONDON);

    private final Validator validator = Validator.standard();
    private final Map<String, byte[]> accepted = new LinkedHashMap<>();
    private final List<ObjectNode> documents = new ArrayList<>();
    private int dropAfter = Integer.MAX_VALUE;
    private Optional<Issue> refusal = Optional.empty();

    /** Answers nothing more after so many documents. */
    public TestGateway dropAfter(int count) {
        dropAfter = count;
        return this;
    }

    /** Refuses everything with this. */
    public TestGateway refuse(Issue issue) {
        refusal = Optional.of(issue);
        return this;
    }

    @Override
    public Handed hand(Prepared document) {
        if (documents.size() >= dropAfter) {
            return new Handed.Later(Issue.error("PST-7020", "", "The gateway cannot be reached.", ""));
        }
        if (refusal.isPresent()) {
            return new Handed.Refused(List.of(refusal.get()));
        }
        StrictJson.Result read = SchemaCatalogue.standard().reader().read(document.json());
        if (read instanceof StrictJson.Refused refused) {
            return new Handed.Refused(refused.issues());
        }
        ObjectNode content = ((StrictJson.Read) read).content();
        List<Issue> errors = validator
                .validate(
                        new Document(document.type(), content),
                        new ValidationContext(
                                NOW, Optional.empty(), Optional.of(TestSenders.REGISTRY), ValidationSettings.DEFAULT))
                .errors();
        if (!errors.isEmpty()) {
            return new Handed.Refused(errors);
        }
        byte[] before = accepted.putIfAbsent(document.id() + " " + document.version(), document.json());
        if (before != null && !java.util.Arrays.equals(before, document.json())) {
            return new Handed.Refused(List.of(Issue.error("PST-6241", "", "Other content under the same key.", "")));
        }
        if (before == null) {
            documents.add(content);
        }
        return new Handed.Taken();
    }

    /** What was accepted, in its order; repeats once. */
    public List<ObjectNode> documents() {
        return documents;
    }

    public ObjectNode last() {
        return documents.get(documents.size() - 1);
    }
}
