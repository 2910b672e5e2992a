// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.client.ClientError;
import org.postern.client.offline.DocumentFile;
import org.postern.document.Document;
import org.postern.document.DocumentType;
import org.postern.document.Issue;
import org.postern.document.SchemaCatalogue;
import org.postern.document.StrictJson;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationSettings;
import org.postern.validation.Validator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Says everything that is wrong with documents, without sending them anywhere. */
@Command(
        name = "validate",
        description = "Says everything that is wrong with documents, without sending them anywhere.",
        footer = "%nExit status 1 when a document has an error; warnings alone are 0.")
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConfigOptions config;

    @Mixin
    private Documents documents;

    @Option(names = "--as", paramLabel = "AGENCY", description = "Judge it as sent by this agency.")
    private String as;

    @Option(names = "--at", paramLabel = "TIME", description = "Judge it as of this time (ISO 8601), not of now.")
    private Instant at;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents (JSON).")
    private List<Path> files;

    private final Validator validator = Validator.standard();

    @Override
    public Integer call() {
        documents.given();
        AgencyRegistry registry = config.registry();
        Optional<Agency> sender = Optional.ofNullable(as).map(id -> ConfigOptions.agency(registry, id));
        ValidationContext context = new ValidationContext(
                at == null ? Instant.now() : at, sender, Optional.of(registry), ValidationSettings.DEFAULT);
        boolean valid = true;
        for (Path file : files) {
            DocumentFile document = Documents.read(file);
            Optional<DocumentType> type = documents.of(document);
            List<Issue> issues = issues(document, type, context);
            valid &= issues.stream().noneMatch(Issue::refuses);
            report(output.output(), file, type, issues);
        }
        return valid ? Exit.DONE : Exit.NO;
    }

    private List<Issue> issues(DocumentFile document, Optional<DocumentType> type, ValidationContext context) {
        StrictJson.Result read = SchemaCatalogue.standard().reader().read(document.bytes());
        if (read instanceof StrictJson.Refused refused) {
            return refused.issues();
        }
        return type.map(known -> validator
                        .validate(new Document(known, ((StrictJson.Read) read).content()), context)
                        .issues())
                .orElseGet(ValidateCommand::unknownType);
    }

    private static List<Issue> unknownType() {
        var refusal = ClientError.TYPE_NOT_SAID.refusal();
        return List.of(Issue.error(refusal.code(), "/schema", refusal.text(), refusal.fix()));
    }

    private static void report(Output out, Path file, Optional<DocumentType> type, List<Issue> issues) {
        boolean valid = issues.stream().noneMatch(Issue::refuses);
        if (out.json()) {
            ObjectNode result = Output.object().put("file", file.toString());
            type.ifPresent(known -> result.put("type", known.id()));
            result.put("valid", valid).set("issues", Output.issues(issues));
            out.write(result);
            return;
        }
        out.line(file + ": " + (valid ? "valid" : "not valid")
                + type.map(known -> " (" + known.id() + ")").orElse(""));
        issues.forEach(issue -> out.line("  " + Output.text(issue)));
    }
}
