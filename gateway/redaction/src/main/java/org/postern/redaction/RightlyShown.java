// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.Treatment;
import org.postern.redaction.field.Leaf;
import org.postern.redaction.field.LeafTree;
import org.postern.redaction.text.ReadText;

/**
 * What a recipient is rightly shown: the values of facts that go to it as they are.
 *
 * <p>A place or person in one element of a list is no excuse for the same place or person in another element that a
 * rule withholds on purpose: there the protection wins, and a person decides.
 */
public final class RightlyShown {

    private final Set<String> values = new HashSet<>();
    private final Set<String> nameParts = new HashSet<>();
    private final Set<String> pointers = new HashSet<>();

    private RightlyShown() {}

    /**
     * @param kept all leaves that go, as they are in the document
     * @param gone all leaves that do not, or not as they are
     */
    public static RightlyShown of(List<Leaf> kept, List<Leaf> gone) {
        Set<String> guarded = new HashSet<>();
        gone.stream().filter(RightlyShown::onPurpose).forEach(leaf -> key(leaf).ifPresent(guarded::add));
        RightlyShown shown = new RightlyShown();
        for (Leaf leaf : kept) {
            Optional<String> key = key(leaf);
            boolean element = leaf.path().contains("[].");
            if (leaf.decision().treatment() instanceof Treatment.Share
                    && key.isPresent()
                    && !(element && guarded.contains(key.get()))) {
                shown.add(leaf, key.get());
            }
        }
        return shown;
    }

    /** What a transform made of a value is shown too: the area of a place that is itself withheld. */
    RightlyShown withReduced(List<Leaf> outgoing) {
        outgoing.stream()
                .filter(leaf -> leaf.decision().treatment() instanceof Treatment.Generalise)
                .forEach(leaf -> key(leaf).ifPresent(values::add));
        return this;
    }

    /** True where this leaf's own value is one of those shown. */
    public boolean shows(Leaf leaf) {
        return pointers.contains(leaf.pointer());
    }

    /** True where the value is shown elsewhere as a fact of the same kind. */
    public boolean showsValue(Family family, String value) {
        return values.contains(family + ":" + ReadText.compact(value));
    }

    /** True where a word belongs to the name of somebody the recipient is shown. */
    public boolean showsNamePart(String lower) {
        return nameParts.contains(lower);
    }

    private void add(Leaf leaf, String key) {
        pointers.add(leaf.pointer());
        values.add(key);
        if (key.startsWith(Family.NAME + ":")) {
            nameParts.addAll(ReadText.words(leaf.text()));
        }
    }

    private static Optional<String> key(Leaf leaf) {
        return Family.of(leaf.field())
                .filter(family -> family != Family.TEXT)
                .map(family -> family + ":" + ReadText.compact(day(family, leaf.text())));
    }

    private static String day(Family family, String value) {
        return family == Family.DATE && value.length() > 10 ? value.substring(0, 10) : value;
    }

    private static boolean onPurpose(Leaf leaf) {
        boolean general = leaf.path().endsWith(".town") || leaf.path().endsWith("istrict");
        return leaf.decision().treatment() instanceof Treatment.Withhold
                && !leaf.decision().rule().equals(BuiltInRules.DEFAULT_DENY)
                && !general
                && !LeafTree.entity(leaf.pointer()).isEmpty();
    }
}
