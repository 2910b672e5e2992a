// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.protocol.BuiltInRules;
import org.postern.protocol.Decision;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.Treatment;
import org.postern.redaction.field.Leaf;
import org.postern.redaction.field.LeafTree;
import org.postern.redaction.leak.LeakCheck;
import org.postern.redaction.manifest.Manifest;
import org.postern.redaction.manifest.Manifests;
import org.postern.redaction.narrative.NarrativeRedactor;
import org.postern.redaction.narrative.Redacted;
import org.postern.redaction.narrative.TokenBook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes out of a redaction, field by field, what the leak check finds, until the rest is clean. */
final class LeakGate {

    private final LeakCheck check;
    private final NarrativeRedactor narratives;

    LeakGate(LeakCheck check, NarrativeRedactor narratives) {
        this.check = check;
        this.narratives = narratives;
    }

    /** What is left, and what was taken out of it. */
    record Cleaned(List<Leaf> outgoing, List<HeldField> held, Manifest manifest, boolean manifestLeaks) {

        /** Only what every recipient is told anyway. */
        boolean isEmpty() {
            return outgoing.stream().allMatch(leaf -> leaf.decision().rule().equals(BuiltInRules.ENVELOPE_FRAME));
        }

        ObjectNode disclosure(Redaction redaction) {
            Map<String, JsonNode> values = new LinkedHashMap<>();
            outgoing.forEach(leaf -> values.put(leaf.pointer(), leaf.value()));
            return LeafTree.keep(redaction.document().content(), values);
        }
    }

    Cleaned clean(Redaction redaction, Set<String> released) {
        List<Leaf> outgoing = new ArrayList<>(redaction.outgoing());
        List<HeldField> held = new ArrayList<>();
        takeOutResidue(redaction, released, outgoing, held);
        takeOut(
                Doubts.waiting(redaction, released, outgoing),
                RedactionCode.DOUBTFUL,
                HeldField.Kind.RECOGNISER,
                outgoing,
                held);
        boolean dirty = true;
        while (dirty) {
            Set<String> going = pointers(outgoing);
            List<Leaf> gone = redaction.leaves().stream()
                    .filter(leaf -> !going.contains(leaf.pointer()) || isReduced(leaf))
                    .toList();
            RightlyShown shown = shown(redaction, going, gone).withReduced(outgoing);
            List<Leaf> leaks = check.leaks(outgoing, gone, shown).stream()
                    .filter(leaf -> !released.contains(leaf.pointer()))
                    .toList();
            takeOut(leaks, RedactionCode.LEAK, HeldField.Kind.LEAK, outgoing, held);
            dirty = !leaks.isEmpty();
        }
        renumber(redaction, outgoing);
        Set<String> going = pointers(outgoing);
        Manifest manifest = manifest(redaction, going);
        List<Leaf> gone = redaction.leaves().stream()
                .filter(leaf -> !going.contains(leaf.pointer()))
                .toList();
        boolean leaks = check.leaks(
                Manifests.json(manifest).toString(),
                ownWords(redaction.decision()),
                gone,
                shown(redaction, going, gone).withReduced(outgoing));
        return new Cleaned(List.copyOf(outgoing), List.copyOf(held), manifest, leaks);
    }

    private void takeOutResidue(Redaction redaction, Set<String> released, List<Leaf> outgoing, List<HeldField> held) {
        List<Leaf> residue = outgoing.stream()
                .filter(leaf -> leaf.decision().treatment() instanceof Treatment.Narrative
                        && !released.contains(leaf.pointer())
                        && narratives.leavesSomething(
                                leaf.text(),
                                redaction.facts(),
                                Redactor.options(redaction.decision(), redaction.leaves())))
                .toList();
        takeOut(residue, RedactionCode.RESIDUE, HeldField.Kind.RECOGNISER, outgoing, held);
    }

    private static void takeOut(
            List<Leaf> leaves, RedactionCode code, HeldField.Kind kind, List<Leaf> outgoing, List<HeldField> held) {
        leaves.forEach(leaf -> held.add(HeldField.of(leaf.pointer(), leaf.path(), kind, code)));
        outgoing.removeAll(leaves);
    }

    private static RightlyShown shown(Redaction redaction, Set<String> going, List<Leaf> gone) {
        return RightlyShown.of(
                redaction.leaves().stream()
                        .filter(leaf -> going.contains(leaf.pointer()))
                        .toList(),
                gone);
    }

    /** A text that was taken out leaves no gap in the numbers of the others. */
    private static void renumber(Redaction redaction, List<Leaf> outgoing) {
        TokenBook book = new TokenBook();
        Map<String, String> originals = redaction.leaves().stream()
                .filter(leaf -> redaction.narratives().containsKey(leaf.pointer()))
                .collect(Collectors.toMap(Leaf::pointer, Leaf::text));
        outgoing.replaceAll(leaf -> {
            Redacted redacted = redaction.narratives().get(leaf.pointer());
            return redacted == null
                    ? leaf
                    : leaf.with(JsonNodeFactory.instance.stringNode(
                            book.render(originals.get(leaf.pointer()), redacted.spans())));
        });
    }

    private static Manifest manifest(Redaction redaction, Set<String> going) {
        Set<String> whole = new HashSet<>();
        for (Leaf leaf : redaction.leaves()) {
            Redacted text = redaction.narratives().get(leaf.pointer());
            boolean unchanged = text != null ? text.spans().isEmpty() : !isReduced(leaf);
            if (going.contains(leaf.pointer()) && unchanged) {
                whole.add(leaf.pointer());
            }
        }
        return Manifests.of(redaction.decision(), field -> !whole.contains(field.pointer()));
    }

    private static boolean isReduced(Leaf leaf) {
        return leaf.decision().treatment().strictness() > 1;
    }

    /** The protocol's own words are no leak: the recipient signed them. */
    private static String ownWords(Decision decision) {
        SharingProtocol protocol = decision.protocol();
        return String.join(
                "\n",
                protocol.id(),
                protocol.agreement().reference(),
                protocol.contact().who(),
                protocol.contact().day(),
                protocol.contact().night(),
                String.join("\n", protocol.purpose()),
                String.join("\n", protocol.lawfulBasis()),
                protocol.rules().stream()
                        .flatMap(rule -> rule.instruct().stream())
                        .collect(Collectors.joining("\n")),
                protocol.rules().stream()
                        .flatMap(rule -> rule.fields().stream())
                        .collect(Collectors.joining("\n")),
                decision.fields().stream()
                        .map(field -> field.path() + ' ' + field.category())
                        .collect(Collectors.joining("\n")));
    }

    private static Set<String> pointers(List<Leaf> leaves) {
        return leaves.stream().map(Leaf::pointer).collect(Collectors.toSet());
    }
}
