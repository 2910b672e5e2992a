// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

/**
 * A place in a text that a person should look at before release.
 *
 * @param start  UTF-16 index into the text
 * @param end    after the last unit
 * @param reason in plain words, without repeating the text
 */
public record Review(int start, int end, String reason) {}
