// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.record;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a record for import looks like and where its values come from; data of the site, since every records system has its own
 * import layout.
 *
 * @param root      name of the outermost element
 * @param namespace of all elements
 */
public record RecordMapping(String root, Optional<String> namespace, List<Entry> entries) {

    public RecordMapping {
        entries = List.copyOf(entries);
    }

    /** One line of the mapping; {@code path} is that of an element below the one around, steps parted by slashes. */
    public sealed interface Entry {
        String path();
    }

    /**
     * One value; no element is written where there is none. A last step {@code @name} is an attribute.
     *
     * @param pattern how days and times are written, by London's clock
     * @param codes   other words for the document's own
     */
    public record Value(
            String path, Source source, Style style, Optional<DateTimeFormatter> pattern, Map<String, String> codes)
            implements Entry {}

    /**
     * An element for each of a list.
     *
     * @param pointer of the list, from the document or from the element of the list around
     */
    public record Each(String path, String pointer, List<Entry> entries) implements Entry {

        public Each {
            entries = List.copyOf(entries);
        }
    }

    /** As it stands, or in plain words: labels of codes, names of agencies. */
    public enum Style {
        AS_IT_STANDS,
        PLAIN_WORDS
    }

    /** Where a value comes from. */
    public sealed interface Source {

        /** JSON Pointer (RFC 6901) into the disclosure; without a slash in front, from the element of the list around. */
        record Document(String pointer) implements Source {}

        record Manifest(String pointer) implements Source {}

        record Envelope(String pointer) implements Source {}

        record Constant(String text) implements Source {}
    }
}
