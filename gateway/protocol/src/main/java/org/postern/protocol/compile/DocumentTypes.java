// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The CEL types of one document type: one structure for each object of its schema, named by its path. With them CEL's
 * own checker refuses every attribute the schema does not know, also behind the variables of {@code exists} and
 * {@code all}. Dates are texts ({@code 2026-11-20}), so that they compare with {@code today}; times are timestamps.
 */
final class DocumentTypes implements CelTypeProvider {

    static final String ROOT = "document";

    private final ImmutableMap<String, CelType> byPath;
    private final ImmutableMap<String, StructType> structures;

    private DocumentTypes(ImmutableMap<String, CelType> byPath, ImmutableMap<String, StructType> structures) {
        this.byPath = byPath;
        this.structures = structures;
    }

    static DocumentTypes of(Shape document) {
        Map<String, CelType> byPath = new LinkedHashMap<>();
        add(ROOT, document, byPath);
        ImmutableMap.Builder<String, StructType> structures = ImmutableMap.builder();
        Variables.STRUCTURES.forEach(structure -> structures.put(structure.name(), structure));
        byPath.forEach((path, type) -> {
            if (type instanceof StructType structure) {
                structures.put(structure.name(), structure);
            }
        });
        return new DocumentTypes(ImmutableMap.copyOf(byPath), structures.buildOrThrow());
    }

    /** The type at a path such as {@code document.places[]}. */
    Optional<CelType> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private static CelType add(String path, Shape shape, Map<String, CelType> byPath) {
        CelType type = build(path, shape, byPath);
        byPath.put(path, type);
        return type;
    }

    private static CelType build(String path, Shape shape, Map<String, CelType> byPath) {
        if (shape instanceof Shape.Leaf leaf) {
            return leafType(leaf.field().type());
        }
        if (shape instanceof Shape.Many many) {
            return ListType.create(add(path + "[]", many.element(), byPath));
        }
        ImmutableMap.Builder<String, CelType> members = ImmutableMap.builder();
        ((Shape.Members) shape)
                .members()
                .forEach((name, member) -> members.put(name, add(path + "." + name, member, byPath)));
        return structure(path, members.buildOrThrow());
    }

    /** The name is put into brackets, because a condition could say a bare one and mean the type. */
    static StructType structure(String path, ImmutableMap<String, CelType> members) {
        return StructType.create(
                "<" + path + ">", members.keySet(), member -> Optional.ofNullable(members.get(member)));
    }

    private static CelType leafType(String type) {
        return switch (type) {
            case "integer" -> SimpleType.INT;
            case "number" -> SimpleType.DOUBLE;
            case "boolean" -> SimpleType.BOOL;
            case "date-time" -> SimpleType.TIMESTAMP;
            default -> SimpleType.STRING;
        };
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return ImmutableSet.copyOf(structures.values());
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(structures.get(name));
    }
}
