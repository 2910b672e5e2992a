// SPDX-License-Identifier: Apache-2.0
package org.postern.app.draft;

import java.util.List;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.document.Document;
import org.postern.document.Issue;
import org.postern.document.SchemaCatalogue;
import org.postern.document.StrictJson;
import org.postern.protocol.cases.Intake;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationSettings;
import org.postern.validation.Validator;

/** Says in words why an example would not be taken in. */
final class Complaints {

    private Complaints() {}

    static List<String> of(Intake.Received received, Example example, Agency sender, AgencyRegistry registry) {
        if (received instanceof Intake.NotEntitled not) {
            return List.of("This sender is not entitled to say it (" + not.code() + ").");
        }
        StrictJson.Result read = SchemaCatalogue.standard().reader().read(example.document());
        List<Issue> issues = read instanceof StrictJson.Read document
                ? Validator.standard()
                        .validate(
                                new Document(example.type(), document.content()),
                                new ValidationContext(
                                        example.now(),
                                        Optional.of(sender),
                                        Optional.of(registry),
                                        ValidationSettings.DEFAULT))
                        .issues()
                : ((StrictJson.Refused) read).issues();
        List<String> words = issues.stream()
                .filter(Issue::refuses)
                .map(issue -> (issue.pointer() + " " + issue.text() + " " + issue.fix()).strip())
                .toList();
        return words.isEmpty()
                ? List.of("Nobody can be found to whom the document could go (" + received + ").")
                : words;
    }
}
