// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.submit;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.postern.agency.AgencyRegistry;
import org.postern.app.people.Person;
import org.postern.app.pipeline.Answer;
import org.postern.app.pipeline.Received;
import org.postern.document.DocumentType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts what was said by form into the pipeline, as the API does with what programs send. */
@Component
class Sending {

    private final ProducerTemplate pipeline;
    private final AgencyRegistry registry;
    private final JsonMapper json;

    Sending(ProducerTemplate pipeline, AgencyRegistry registry, JsonMapper json) {
        this.pipeline = pipeline;
        this.registry = registry;
        this.json = json;
    }

    /** What would happen. */
    Answer preview(Person person, DocumentType type, ObjectNode document) {
        return ask(person, type, document, null);
    }

    /** @param draft so that sending it twice is sending it once */
    Answer send(Person person, DocumentType type, ObjectNode document, UUID draft) {
        return ask(person, type, document, "console-" + draft);
    }

    private Answer ask(Person person, DocumentType type, ObjectNode document, String key) {
        byte[] body = json.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        Received received = new Received(
                registry.find(person.agency()).orElseThrow(),
                type.id(),
                body,
                false,
                key,
                key == null,
                java.util.Optional.of(person.id()));
        return pipeline.requestBody("direct:receive", received, Answer.class);
    }
}
