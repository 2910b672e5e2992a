// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * The code lists of this module by name, each read once. Which list a leaf uses is said by {@link
 * SchemaCatalogue#codesOf}.
 */
public final class CodeLists {

    private static final CodeLists STANDARD = new CodeLists("/org/postern/codes/");

    private final Map<String, CodeList> lists = new ConcurrentHashMap<>();
    private final String folder;

    /** @param folder on the class path, with slashes at both ends */
    CodeLists(String folder) {
        this.folder = folder;
    }

    public static CodeLists standard() {
        return STANDARD;
    }

    /**
     * A list that a schema or rule names; a missing one is a fault of the build and throws {@link
     * IllegalStateException}.
     */
    public CodeList list(String name) {
        return lists.computeIfAbsent(name, this::load);
    }

    public Optional<CodedValue> find(String list, String code) {
        return list(list).find(code);
    }

    /** Whether the list has the code and it may be used on that day. */
    public boolean contains(String list, String code, LocalDate day) {
        return find(list, code).filter(value -> value.validOn(day)).isPresent();
    }

    /** The label in plain words; empty for an unknown code. */
    public Optional<String> label(String list, String code) {
        return find(list, code).map(CodedValue::label);
    }

    private CodeList load(String name) {
        try (InputStream in = CodeLists.class.getResourceAsStream(folder + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("code list missing from this module: " + name);
            }
            return new CodeList(JsonMapper.shared().readTree(in));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read code list " + name, broken);
        }
    }
}
