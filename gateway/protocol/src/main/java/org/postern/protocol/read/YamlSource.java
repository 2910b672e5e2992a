// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.read;

import java.util.Optional;
import org.postern.document.PlainYaml;
import org.postern.protocol.ProtocolCode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns the bytes of a file into a tree with line numbers, by {@link PlainYaml}. */
public final class YamlSource {

    private YamlSource() {}

    /** The root of the only document, or empty after the reason was put into {@code reading}. */
    public static Optional<Node> root(byte[] bytes, Reading reading) {
        PlainYaml.Outcome outcome = PlainYaml.read(bytes);
        if (outcome instanceof PlainYaml.Tree tree) {
            return Optional.of(tree.root());
        }
        refuse((PlainYaml.Refused) outcome, reading);
        return Optional.empty();
    }

    private static void refuse(PlainYaml.Refused refused, Reading reading) {
        switch (refused.fault()) {
            case TOO_LARGE -> say(reading, refused, "The file is larger than 1 MB.", "Split the protocol.");
            case NOT_UTF8 -> say(reading, refused, "The file is not UTF-8 text.", "Save it as UTF-8.");
            case EMPTY -> say(reading, refused, "The file is empty.", "Write the protocol into it.");
            case TOO_DEEP, SEVERAL_DOCUMENTS ->
                say(reading, refused, "The file is nested too deeply or holds several documents.", "Simplify it.");
            case DECORATED ->
                say(
                        reading,
                        refused,
                        "Anchors (&), aliases (*) and tags (!) are not used here.",
                        "Put a text that begins so in quotes, e.g. when: \"!has(item.wish)\".");
            case NOT_YAML ->
                say(
                        reading,
                        refused,
                        "This is not YAML: " + refused.detail() + ".",
                        "Check indents, quotes and colons.");
            case BAD_CHARACTERS ->
                say(reading, refused, "The file holds characters that YAML does not allow.", "Remove them.");
        }
    }

    private static void say(Reading reading, PlainYaml.Refused refused, String text, String fix) {
        reading.error(ProtocolCode.UNREADABLE, refused.line(), text, fix);
    }
}
