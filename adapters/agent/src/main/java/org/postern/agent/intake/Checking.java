// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.document.Document;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationSettings;
import org.postern.validation.Validator;
import tools.jackson.databind.node.ObjectNode;

/** Judges documents as the gateway will, before anything is sent. */
final class Checking {

    private final Validator validator;
    private final Agency sender;
    private final AgencyRegistry registry;
    private final Clock clock;

    Checking(Validator validator, Agency sender, AgencyRegistry registry, Clock clock) {
        this.validator = validator;
        this.sender = sender;
        this.registry = registry;
        this.clock = clock;
    }

    List<Issue> errors(DocumentType type, ObjectNode document) {
        ValidationContext context = new ValidationContext(
                clock.instant(), Optional.of(sender), Optional.of(registry), ValidationSettings.DEFAULT);
        return validator.validate(new Document(type, document), context).errors();
    }
}
