// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import java.util.function.Predicate;

/**
 * Where a reader stands, as far as it may be told: below an unknown name the pointer no longer grows.
 *
 * @param open false below an unknown name
 */
record Place(String pointer, boolean open) {

    static final Place ROOT = new Place("", true);

    Place child(String name, Predicate<String> known) {
        return open && known.test(name) ? new Place(Pointers.child(pointer, name), true) : new Place(pointer, false);
    }

    Place child(int index) {
        return open ? new Place(Pointers.child(pointer, index), true) : this;
    }
}
