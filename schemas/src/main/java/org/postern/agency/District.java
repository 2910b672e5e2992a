// SPDX-License-Identifier: Apache-2.0
package org.postern.agency;

/**
 * A local authority district of England or Wales.
 *
 * @param code      ONS code, e.g. {@code E08000010}
 * @param name      as the ONS writes it, e.g. {@code Herefordshire, County of}
 * @param authority id of the children's-services authority that has its area today
 * @param current   false for a code that is no longer in use
 */
public record District(String code, String name, String authority, boolean current) {

    /** Two current districts that are not one: a child is in the one or in the other. */
    boolean excludes(District other) {
        return !authority.equals(other.authority) || (current && other.current && !code.equals(other.code));
    }
}
