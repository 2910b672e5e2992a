// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.document.Document;
import org.postern.protocol.Decision;
import org.postern.protocol.SharingProtocol.OnLeak;
import org.postern.redaction.leak.LeakCheck;
import org.postern.redaction.narrative.NarrativeRedactor;

/**
 * The one gate through which everything passes that leaves: what the pipeline sends, a preview, a resend, an export.
 *
 * <p>A decision is carried out on a copy of the document ({@link #redact}); then every withheld value is looked for in
 * all that would leave ({@link #leakCheck}). Safe to share between threads.
 */
public final class Gate {

    /** The pointer of a whole document: releasing it lets go what waits because the protocol shares case by case. */
    public static final String WHOLE = "";

    private static final HeldField MANIFEST = HeldField.of(WHOLE, "", HeldField.Kind.LEAK, RedactionCode.MANIFEST);
    private static final HeldField RELEASE = HeldField.of(WHOLE, "", HeldField.Kind.RELEASE, RedactionCode.RELEASE);

    private final Redactor redactor;
    private final LeakGate leaks;

    /** @param types usually {@code SchemaCatalogue.standard()::field} */
    public Gate(LeafTypes types, Places places, PseudonymKeys keys) {
        this(types, places, keys, new NarrativeRedactor());
    }

    Gate(LeafTypes types, Places places, PseudonymKeys keys, NarrativeRedactor narratives) {
        this.redactor = new Redactor(new LeafReader(types), places, keys, narratives);
        this.leaks = new LeakGate(new LeakCheck(places::isCode), narratives);
    }

    /** Both steps. The document and its content are not changed. */
    public GateResult pass(Document document, Decision decision, GateContext context) {
        return leakCheck(redact(document, decision, context), context);
    }

    /** The first step: the document as the decision reduces it, not yet checked and not to be sent. */
    public Redaction redact(Document document, Decision decision, GateContext context) {
        return redactor.redact(document, decision, context);
    }

    /** The second step: lets the clean part through, and says what waits for whom. */
    public GateResult leakCheck(Redaction redaction, GateContext context) {
        LeakGate.Cleaned cleaned = leaks.clean(redaction, context.released());
        List<HeldField> held = Stream.of(redaction.held(), cleaned.held(), seriousHarm(redaction))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(field -> order(redaction, field)))
                .toList();
        boolean stopped = !redaction.held().isEmpty() || !cleaned.held().isEmpty();
        if (cleaned.manifestLeaks()) {
            return new GateResult.HeldWhole(RedactionCode.MANIFEST.text(), with(held, MANIFEST));
        }
        if (stopped && redaction.decision().protocol().onLeak() == OnLeak.HOLD) {
            return new GateResult.HeldWhole(RedactionCode.HELD_WHOLE.text(), held);
        }
        if (cleaned.isEmpty()) {
            return new GateResult.NothingToSend(held);
        }
        boolean waits = redaction.decision().release().isPresent()
                && !context.released().contains(WHOLE);
        return waits
                ? new GateResult.HeldWhole(RedactionCode.RELEASE.text(), with(held, RELEASE))
                : new GateResult.Cleared(cleaned.disclosure(redaction), cleaned.manifest(), held);
    }

    /**
     * The disclosure again, after a reviewer's decision.
     *
     * @param released pointers that may go: a field held as a leak goes as it was redacted, a fact hidden under serious
     *                 harm goes as it is; a text that the redactor could not do is left out and no longer
     *                 holds the rest
     */
    public GateResult release(Document document, Decision decision, GateContext context, Set<String> released) {
        return pass(document, decision, context.releasing(released));
    }

    private static List<HeldField> seriousHarm(Redaction redaction) {
        return redaction.leaves().stream()
                .filter(leaf -> leaf.decision().seriousHarm()
                        && leaf.decision().treatment().hides())
                .map(leaf -> HeldField.of(
                        leaf.pointer(), leaf.path(), HeldField.Kind.SERIOUS_HARM, RedactionCode.SERIOUS_HARM))
                .toList();
    }

    private static List<HeldField> with(List<HeldField> held, HeldField whole) {
        List<HeldField> all = new ArrayList<>(held);
        all.add(whole);
        return List.copyOf(all);
    }

    private static int order(Redaction redaction, HeldField field) {
        List<String> pointers =
                redaction.leaves().stream().map(leaf -> leaf.pointer()).toList();
        return pointers.indexOf(field.pointer());
    }
}
