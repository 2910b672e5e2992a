// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.postern.document.Document;
import org.postern.document.DocumentType;
import org.postern.document.SchemaResources;

/**
 * The document schemas (JSON Schema 2020-12, formats asserted), compiled once. References are served from this module
 * alone; nothing is fetched. Safe for many threads.
 */
final class CompiledSchemas {

    private final Map<DocumentType, Schema> schemas = new EnumMap<>(DocumentType.class);

    CompiledSchemas(SchemaResources resources) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .regularExpressionFactory(new BoundedPatterns())
                .build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config)
                        .schemaLoader(
                                loader -> loader.allow(iri -> iri.toString().startsWith(SchemaResources.BASE))
                                        .resourceLoaders(loaders -> loaders.resources(resources::text))));
        for (DocumentType type : DocumentType.values()) {
            Schema schema = registry.getSchema(SchemaLocation.of(SchemaResources.idOf(type)));
            schema.initializeValidators();
            schemas.put(type, schema);
        }
    }

    List<Error> errors(Document document) {
        return schemas.get(document.type()).validate(document.content());
    }
}
