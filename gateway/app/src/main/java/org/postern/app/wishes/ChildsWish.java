// SPDX-License-Identifier: Apache-2.0
package org.postern.app.wishes;

import java.util.List;

/**
 * What the child asked about one place or person.
 *
 * @param element pointer, e.g. {@code /places/1}
 * @param list    {@code places} or {@code people}
 * @param wish    a code of {@code sharing-view}
 * @param words   what or whom it is about, as the document says
 * @param effects what other recipients would get besides, if the child had agreed
 */
public record ChildsWish(String element, String list, String wish, String words, List<Effect> effects) {

    /** @param paths schema paths without indices */
    public record Effect(String agency, String agencyName, String unit, List<String> paths) {}

    /** Never the words. */
    @Override
    public String toString() {
        return "ChildsWish[" + element + " " + wish + "]";
    }
}
