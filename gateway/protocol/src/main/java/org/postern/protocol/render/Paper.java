// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.render;

import java.util.List;

/**
 * An information-sharing agreement as it is read and signed, before it becomes HTML, PDF or Markdown.
 *
 * @param protocol id
 * @param sha256   of the protocol's file, lower-case hex; printed on every page
 */
public record Paper(
        String title, String reference, String protocol, int version, String sha256, List<Section> sections) {

    public Paper {
        sections = List.copyOf(sections);
    }

    /** What stands at the foot of every page and ties the paper to the file. */
    public String identity() {
        return reference + ", protocol " + protocol + " version " + version + ", SHA-256 " + sha256;
    }

    /** @param id unique in the paper, of small letters and hyphens */
    public record Section(String id, String heading, List<Block> blocks) {

        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** One piece of a section; all texts are plain. */
    public sealed interface Block {}

    public record Paragraph(String text) implements Block {}

    /** Something that must not be overlooked. */
    public record Notice(String text) implements Block {}

    public record Points(List<String> items) implements Block {}

    /** A heading below that of the section. */
    public record Subheading(String text) implements Block {}

    /** @param rows each as long as {@code head}; the first cell of a row says what the row is about */
    public record Grid(String caption, List<String> head, List<List<String>> rows) implements Block {

        public Grid {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Room for signatures. */
    public record Signatures(List<String> parties) implements Block {}
}
