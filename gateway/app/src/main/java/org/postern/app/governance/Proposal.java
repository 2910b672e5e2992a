// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.util.Map;

/**
 * What is proposed: a protocol's file, byte for byte, and what shows that it does what is meant.
 *
 * @param cases     case files by name
 * @param documents documents of the cases, by name
 */
public record Proposal(byte[] file, Map<String, byte[]> cases, Map<String, byte[]> documents) {

    /** Never the documents. */
    @Override
    public String toString() {
        return "Proposal[" + file.length + " bytes, " + cases.size() + " cases]";
    }
}
