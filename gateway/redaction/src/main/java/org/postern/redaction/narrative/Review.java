// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

/**
 * A place in a text that a person should look at before release.
 *
 * @param start  UTF-16 index into the text
 * @param end    after the last unit
 * @param reason in plain words, without repeating the text
 * @param stops  nothing of the text may go until somebody has looked
 */
public record Review(int start, int end, String reason, boolean stops) {}
