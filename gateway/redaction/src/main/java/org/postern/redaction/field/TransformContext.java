// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.field;

import java.util.function.Function;
import org.postern.protocol.Decision;
import org.postern.redaction.Places;
import org.postern.redaction.PseudonymKeys;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a transform may look at besides the value itself.
 *
 * @param document  the whole document, never changed
 * @param decision  for the agreement and the time of the decision
 * @param narrative the redacted form of a narrative leaf, by pointer; empty where nothing of it may go
 */
public record TransformContext(
        ObjectNode document,
        Decision decision,
        Places places,
        PseudonymKeys keys,
        Function<String, java.util.Optional<String>> narrative) {}
