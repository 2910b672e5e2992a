// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

/** How much the recipient is told about a value it does not get. */
public enum Announce {
    FIELD,
    CATEGORY,
    NOTHING
}
