// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A closed list of codes with their labels, such as {@code placement-type}; codes are compared exactly. */
public final class CodeList {

    private final String name;
    private final String title;
    private final Map<String, CodedValue> values;

    CodeList(JsonNode file) {
        Map<String, CodedValue> read = new LinkedHashMap<>();
        for (JsonNode entry : file.path("codes")) {
            CodedValue value = CodedValue.of(entry);
            read.put(value.code(), value);
        }
        this.name = file.path("list").asString("");
        this.title = file.path("title").asString("");
        this.values = Collections.unmodifiableMap(read);
    }

    public String name() {
        return name;
    }

    /** In plain words, for messages and forms. */
    public String title() {
        return title;
    }

    public Optional<CodedValue> find(String code) {
        return Optional.ofNullable(values.get(code));
    }

    /** In the order of the file, retired ones included. */
    public Collection<CodedValue> values() {
        return values.values();
    }
}
