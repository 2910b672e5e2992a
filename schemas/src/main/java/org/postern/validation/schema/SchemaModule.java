// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.schema;

import java.util.Optional;
import java.util.function.Consumer;
import org.postern.document.Document;
import org.postern.document.Issue;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaResources;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;
import tools.jackson.databind.JsonNode;

/** First link of the chain: the document against the JSON Schema of its type, each cause told once in plain words. */
public final class SchemaModule implements ValidationModule {

    private final CompiledSchemas schemas = new CompiledSchemas(SchemaResources.standard());
    private final ErrorTranslator translator = new ErrorTranslator(SchemaCatalogue.standard());

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        translator
                .translate(document.type(), schemas.errors(document.document()))
                .forEach(issues);
    }

    /**
     * Whether the document follows another schema than that of the type it was sent as. Such a document is not
     * looked at
     * further: every other issue would follow from this one.
     */
    public static Optional<Issue> otherType(Document document) {
        JsonNode named = document.content().path("schema");
        String expected = document.type().schema();
        return named.isString() && !named.stringValue().equals(expected)
                ? Optional.of(SchemaIssue.OTHER_TYPE.at("/schema", expected))
                : Optional.empty();
    }
}
