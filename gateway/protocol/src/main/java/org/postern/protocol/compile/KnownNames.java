// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The names a condition may read, for suggestions: those of one object where it is known which one is meant. */
final class KnownNames {

    private final DocumentTypes types;
    private final Optional<String> element;
    private final Set<String> all = new LinkedHashSet<>(Variables.TYPES.keySet());

    /** @param element path of what {@code item} stands for */
    KnownNames(DocumentTypes types, Optional<String> element) {
        this.types = types;
        this.element = element;
        all.add(DocumentTypes.ROOT);
        all.add("item");
        types.types().forEach(type -> all.addAll(((StructType) type).fieldNames()));
    }

    /** @param operand the text before the last dot, e.g. {@code document.places[0].address} */
    Collection<String> below(String operand) {
        String path = operand.replaceAll("\\[[^\\]]*\\]", "[]");
        boolean item = path.equals("item") || path.startsWith("item.");
        String whole = item ? element.orElse("") + path.substring("item".length()) : path;
        Optional<CelType> type = types.at(whole).or(() -> Optional.ofNullable(Variables.TYPES.get(whole)));
        return type.filter(StructType.class::isInstance)
                .map(StructType.class::cast)
                .<Collection<String>>map(StructType::fieldNames)
                .orElse(all);
    }
}
