// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import tools.jackson.databind.JsonNode;

/**
 * One scalar value of one document.
 *
 * @param pointer RFC 6901 pointer to it, with indices
 * @param path    schema path without indices, e.g. {@code places[].name}
 */
public record DocumentLeaf(String pointer, String path, JsonNode value) {

    /** Never the value. */
    @Override
    public String toString() {
        return path;
    }
}
