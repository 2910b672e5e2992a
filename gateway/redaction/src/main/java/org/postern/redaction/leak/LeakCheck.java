// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.leak;

import java.util.List;
import java.util.function.Predicate;
import org.postern.protocol.Treatment;
import org.postern.redaction.RightlyShown;
import org.postern.redaction.field.Leaf;

/**
 * The last look before something leaves: is any withheld value in it, in any spelling, apart from what the recipient is
 * rightly shown? Schema keys and codes are not looked at. A hit names the field it was found in, never the value.
 */
public final class LeakCheck {

    private final Predicate<String> isCode;

    /** @param isCode true for public codes, such as the ids of agencies, that are no facts about a person */
    public LeakCheck(Predicate<String> isCode) {
        this.isCode = isCode;
    }

    /**
     * @param outgoing what would leave
     * @param withheld leaves, as they are in the document, that do not leave or not as they are
     * @return the outgoing leaves in which something withheld stands
     */
    public List<Leaf> leaks(List<Leaf> outgoing, List<Leaf> withheld, RightlyShown shown) {
        Needles maker = new Needles(shown);
        List<Needle> needles = withheld.stream()
                .filter(leaf -> !isCode.test(leaf.text()))
                .flatMap(leaf -> maker.of(leaf).stream())
                .distinct()
                .toList();
        return outgoing.stream().filter(leaf -> leaks(leaf, needles, shown)).toList();
    }

    /** Whether a withheld value stands in a text that goes along, the protocol's own words left aside. */
    public boolean leaks(String text, String ownWords, List<Leaf> withheld, RightlyShown shown) {
        Needles maker = new Needles(shown);
        Haystack own = new Haystack(ownWords, false, shown::showsNamePart);
        Haystack all = new Haystack(text, false, shown::showsNamePart);
        return withheld.stream()
                .filter(leaf -> !isCode.test(leaf.text()))
                .flatMap(leaf -> maker.of(leaf).stream())
                .anyMatch(needle -> all.holds(needle) && !own.holds(needle));
    }

    /** Only what somebody wrote can give something away; an age, an area or a token was made here, by the rule itself. */
    private boolean leaks(Leaf leaf, List<Needle> needles, RightlyShown shown) {
        Treatment treatment = leaf.decision().treatment();
        boolean written = treatment instanceof Treatment.Share || treatment instanceof Treatment.Narrative;
        boolean text = written
                && leaf.value().isString()
                && !leaf.field().type().equals("code")
                && !leaf.field().type().startsWith("date")
                && !isCode.test(leaf.text());
        return text && holds(leaf, needles, shown);
    }

    private static boolean holds(Leaf leaf, List<Needle> needles, RightlyShown shown) {
        Haystack haystack = new Haystack(leaf.text(), leaf.field().isNarrative(), shown::showsNamePart);
        return needles.stream().anyMatch(haystack::holds);
    }
}
