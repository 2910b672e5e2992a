// SPDX-License-Identifier: Apache-2.0
package org.postern.app.console.protocol;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What is wrong with a form, field by field, in the order of the form. Not thread-safe. */
final class FormErrors implements Iterable<FormErrors.One> {

    /** @param field id of the input */
    record One(String field, String text) {}

    private final List<One> all = new ArrayList<>();

    FormErrors add(String field, String text) {
        all.add(new One(field, text));
        return this;
    }

    /** Adds the text where the value is blank. */
    FormErrors require(String field, String value, String text) {
        return value == null || value.isBlank() ? add(field, text) : this;
    }

    /** Null where nothing is wrong with the field. */
    public String of(String field) {
        return all.stream()
                .filter(one -> one.field().equals(field))
                .map(One::text)
                .findFirst()
                .orElse(null);
    }

    boolean has(String field) {
        return of(field) != null;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    @Override
    public Iterator<One> iterator() {
        return all.iterator();
    }
}
