// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import java.util.Set;

/**
 * The rules no protocol has to write. Their ids are reserved, so that every decision names a rule that can be looked up.
 *
 * <p>The frame is small on purpose: a recipient needs to know which schema it reads, which version of the document and
 * when it was issued. The sender's own document id is <em>not</em> part of it, because agencies build such ids from
 * names and case numbers; a protocol that wants it to travel says so.
 */
public final class BuiltInRules {

    /** Shares {@link #FRAME} with every recipient about whom a protocol decides, unless a rule is stricter. */
    public static final String ENVELOPE_FRAME = "envelope-frame";

    /** Withholds every field that no rule shares. */
    public static final String DEFAULT_DENY = "default-deny";

    /** No protocol covers the sender, the recipient and the document type. */
    public static final String NO_AGREEMENT = "no-agreement";

    /** The agreement has not begun or has ended. */
    public static final String NOT_IN_FORCE = "not-in-force";

    /** The recipient does not take documents of the type. */
    public static final String NOT_TAKEN = "not-taken";

    /** Two protocols of one kind both claim the flow, so neither is followed. */
    public static final String OVERLAPPING_AGREEMENTS = "overlapping-agreements";

    /** The leaf paths that {@link #ENVELOPE_FRAME} shares. */
    public static final Set<String> FRAME = Set.of("schema", "version", "issued");

    /** A reviewer keeps a field that rules would share. */
    public static final String KEPT_BY_REVIEWER = "kept-by-reviewer";

    /** A person has let a field go for serious harm, under the protocol's ceiling. */
    public static final String BREAK_GLASS = "break-glass";

    public static final Set<String> IDS = Set.of(
            ENVELOPE_FRAME,
            DEFAULT_DENY,
            NO_AGREEMENT,
            NOT_IN_FORCE,
            NOT_TAKEN,
            OVERLAPPING_AGREEMENTS,
            KEPT_BY_REVIEWER,
            BREAK_GLASS);

    private BuiltInRules() {}
}
