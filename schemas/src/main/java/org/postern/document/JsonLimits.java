// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

/**
 * How much a body may ask of its reader.
 *
 * @param bytes        of the whole body
 * @param depth        levels of objects and arrays, the outermost being 1
 * @param values       objects, arrays and scalars together
 * @param textLength   UTF-16 units of one string
 * @param nameLength   UTF-16 units of one property name
 * @param numberLength characters of one number
 * @param issues       listed before the reader gives up
 */
public record JsonLimits(
        int bytes, int depth, int values, int textLength, int nameLength, int numberLength, int issues) {

    /** For documents: 1 MiB, 32 levels. */
    public static final JsonLimits DOCUMENT = new JsonLimits(1 << 20, 32, 10_000, 100_000, 100, 40, 100);

    public JsonLimits withBytes(int most) {
        return new JsonLimits(most, depth, values, textLength, nameLength, numberLength, issues);
    }
}
