// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.util.List;
import java.util.Map;
import org.postern.document.Document;
import org.postern.protocol.Decision;
import org.postern.redaction.field.Leaf;
import org.postern.redaction.narrative.KnownFact;
import org.postern.redaction.narrative.Redacted;

/**
 * One document reduced for one recipient, before the leak check; for the sender's side only.
 *
 * @param leaves     every leaf of the document as it is there, in document order
 * @param outgoing   what is left of them for the recipient, in document order
 * @param narratives what the narrative redactor did, by pointer, also for texts that do not go
 * @param facts      what the redactor knew of the case
 * @param held       texts that the redactor could not do
 */
public record Redaction(
        Document document,
        Decision decision,
        List<Leaf> leaves,
        List<Leaf> outgoing,
        Map<String, Redacted> narratives,
        List<KnownFact> facts,
        List<HeldField> held) {

    /** Never the content. */
    @Override
    public String toString() {
        return "Redaction[" + outgoing.size() + " of " + leaves.size() + " leaves]";
    }
}
