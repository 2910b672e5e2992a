// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.document.Document;
import org.postern.protocol.Decision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carries a decision out, through the same gate as everything that leaves. Implemented where documents are redacted, so
 * that protocols need not know how.
 */
@FunctionalInterface
public interface Disclosing {

    Disclosed disclose(Document document, Decision decision);

    /**
     * What would leave for one recipient.
     *
     * @param held       everything waits for a person, and nothing leaves before
     * @param disclosure the reduced document, or what a reviewer is asked to let go; empty where nothing would leave
     * @param manifest   what the recipient is told about it; empty where nothing leaves
     * @param handling   the instructions that go along
     * @param reviews    why a person is asked: {@code leak}, {@code serious-harm}, {@code recogniser},
     *                   {@code release}
     */
    record Disclosed(
            boolean held,
            Optional<ObjectNode> disclosure,
            Optional<JsonNode> manifest,
            List<String> handling,
            Set<String> reviews) {

        /** Never the content. */
        @Override
        public String toString() {
            return "Disclosed[held=" + held + ", reviews=" + reviews + "]";
        }
    }
}
