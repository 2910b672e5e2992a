// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope.pki;

/**
 * Why something was not sealed, opened, verified or trusted. The texts are fixed: they hold nothing of the message, the
 * key or the person concerned, so they may be logged and shown.
 *
 * @param code stable, listed in docs/envelope.md, e.g. {@code PST-4008}
 * @param text what is wrong, in plain words
 * @param fix  what to do next
 */
public record Refusal(String code, String text, String fix) {}
