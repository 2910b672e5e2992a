// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postern.document.Document;
import org.postern.protocol.Decision;
import org.postern.protocol.cases.Disclosing;
import org.postern.redaction.GateResult.Cleared;
import org.postern.redaction.GateResult.HeldWhole;
import org.postern.redaction.manifest.Manifests;

/** The gate as the cases of sharing protocols see it: the same one that everything passes that leaves. */
public final class GateDisclosing implements Disclosing {

    private final Gate gate;

    public GateDisclosing(Gate gate) {
        this.gate = gate;
    }

    @Override
    public Disclosed disclose(Document document, Decision decision) {
        GateResult result = gate.pass(document, decision, GateContext.plain());
        Set<String> reviews =
                result.held().stream().map(field -> field.kind().id()).collect(Collectors.toCollection(TreeSet::new));
        boolean waits = reviews.contains(HeldField.Kind.RELEASE.id());
        GateResult proposed =
                waits ? gate.release(document, decision, GateContext.plain(), Set.of(Gate.WHOLE)) : result;
        if (proposed instanceof Cleared cleared) {
            return new Disclosed(
                    waits,
                    Optional.of(cleared.disclosure()),
                    Optional.of(Manifests.json(cleared.manifest())),
                    cleared.manifest().handling(),
                    reviews);
        }
        return new Disclosed(result instanceof HeldWhole, Optional.empty(), Optional.empty(), List.of(), reviews);
    }
}
