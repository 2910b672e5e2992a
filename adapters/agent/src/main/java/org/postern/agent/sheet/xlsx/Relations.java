// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.sheet.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.postern.agent.sheet.xml.Xml;

/**
 * How the parts of a workbook refer to each other (ECMA-376, part 2, 9.3). Whatever lies outside the workbook is left
 * out, and nothing is ever fetched.
 */
final class Relations {

    private final Map<String, String> targetById = new LinkedHashMap<>();
    private final Map<String, String> targetByKind = new LinkedHashMap<>();

    /**
     * Reads the relations of a part.
     *
     * @param in   null where it has none
     * @param part whose relations they are, with a slash at the start
     */
    static Relations read(InputStream in, String part) throws IOException {
        Relations relations = new Relations();
        if (in == null) {
            return relations;
        }
        try (Xml xml = new Xml(in)) {
            while (xml.advance()) {
                if (xml.starts("Relationship") && !xml.attribute("TargetMode").equals("External")) {
                    String type = xml.attribute("Type");
                    Optional<String> target = resolved(part, xml.attribute("Target"));
                    target.ifPresent(name -> relations.targetById.put(xml.attribute("Id"), name));
                    target.ifPresent(name ->
                            relations.targetByKind.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), name));
                }
            }
        }
        return relations;
    }

    private static Optional<String> resolved(String part, String target) {
        try {
            return Optional.of(URI.create(part).resolve(target).getPath());
        } catch (IllegalArgumentException noPart) {
            return Optional.empty();
        }
    }

    Optional<String> byId(String id) {
        return Optional.ofNullable(targetById.get(id));
    }

    /** The first of a kind, such as {@code styles}: the last word of the relation's type. */
    Optional<String> ofKind(String kind) {
        return Optional.ofNullable(targetByKind.get(kind));
    }
}
