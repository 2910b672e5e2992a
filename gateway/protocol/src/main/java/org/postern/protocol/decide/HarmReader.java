// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import org.postern.document.Document;
import org.postern.protocol.HarmLevel;

/** Finds the highest level of harm that a document states, on the police continuum. */
@FunctionalInterface
public interface HarmReader {

    HarmLevel highest(Document document);
}
