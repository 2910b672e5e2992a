// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postern.document.DocumentType;
import org.postern.document.SchemaCatalogue;
import org.postern.document.SchemaField;
import org.postern.document.SchemaLeaf;

/**
 * The names of fields as people read them, e.g. "places, address, postcode" for {@code places[].address.postcode}: the way
 * to the field and then the title that its schema gives it. No two fields of a type have one name.
 */
public final class FieldNames {

    private static final SchemaCatalogue CATALOGUE = SchemaCatalogue.standard();

    private final DocumentType type;
    private final Map<String, String> names = new LinkedHashMap<>();

    public FieldNames(DocumentType type) {
        this.type = type;
        Map<String, String> taken = new TreeMap<>();
        for (SchemaField field : CATALOGUE.fields(type)) {
            String name = name(field.path());
            String other = taken.putIfAbsent(name, field.path());
            names.put(field.path(), other == null ? name : name + " (" + field.path() + ")");
        }
    }

    /** The name of a leaf; for the path of a list or of what is no leaf, its words. */
    public String of(String path) {
        return names.getOrDefault(path, words(path));
    }

    /** Several fields of the type, those of one parent together: "child, name: given name, family name; urgency". */
    public String list(List<String> paths) {
        Map<String, List<String>> byParent = new LinkedHashMap<>();
        for (String path : paths) {
            int cut = path.lastIndexOf('.');
            String parent = cut < 0 ? "" : words(path.substring(0, cut));
            String name = of(path);
            boolean below = !parent.isEmpty() && name.startsWith(parent + ", ");
            byParent.computeIfAbsent(below ? parent : "", any -> new ArrayList<>())
                    .add(below ? name.substring(parent.length() + 2) : name);
        }
        return byParent.entrySet().stream()
                .map(group ->
                        (group.getKey().isEmpty() ? "" : group.getKey() + ": ") + String.join(", ", group.getValue()))
                .collect(Collectors.joining("; "));
    }

    public Map<String, String> byPath() {
        return Map.copyOf(names);
    }

    private String name(String path) {
        int cut = path.lastIndexOf('.');
        String title = CATALOGUE.leaf(type, path).map(SchemaLeaf::title).orElse(path.substring(cut + 1));
        String last = lower(title).replace(",", "");
        return cut < 0 ? last : words(path.substring(0, cut)) + ", " + last;
    }

    /** The words of a path: {@code child.homeAddress} is "child, home address". */
    static String words(String path) {
        StringBuilder words = new StringBuilder();
        for (char c : path.replace("[]", "").toCharArray()) {
            if (Character.isUpperCase(c)) {
                words.append(' ').append(Character.toLowerCase(c));
            } else {
                words.append(c == '.' ? ", " : String.valueOf(c));
            }
        }
        return words.toString();
    }

    /** With a small first letter, unless it begins with an abbreviation such as NHS. */
    static String lower(String title) {
        boolean abbreviation = title.length() > 1 && Character.isUpperCase(title.charAt(1));
        return title.isEmpty() || abbreviation
                ? title
                : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** The title alone, for sentences. */
    Optional<String> title(String path) {
        return CATALOGUE.leaf(type, path).map(SchemaLeaf::title).map(FieldNames::lower);
    }
}
