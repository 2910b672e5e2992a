// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import java.util.Set;

/**
 * One part of a known person's name.
 *
 * @param entities whose
 * @param exact    counts only in capitals, being initials or a very short alias
 * @param ordinary is a word of the language too and needs a name's context
 * @param letters  as a set of bits
 */
record NamePart(String lower, Label label, Set<String> entities, boolean exact, boolean ordinary, int letters) {}
