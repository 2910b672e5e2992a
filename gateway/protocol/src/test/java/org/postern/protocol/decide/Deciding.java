// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.decide;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.agency.Agency;
import org.postern.agency.Relation;
import org.postern.document.Document;
import org.postern.document.RiskScales;
import org.postern.protocol.Decision;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Outcome;
import org.postern.protocol.TestAgencies;
import org.postern.protocol.TestProtocols;

/** Decides by protocols given as text, at a time that stands still. */
final class Deciding {

    static final Instant SUMMER = Instant.parse("2026-06-01T10:00:00Z");

    private Deciding() {}

    static List<Outcome> outcomes(
            Document document, Agency sender, Map<Relation, Agency> parties, Instant now, String... protocols) {
        return decider(protocols).decide(document, sender, Optional.empty(), parties, now);
    }

    static Decider decider(String... protocols) {
        ProtocolBook book = new ProtocolBook(
                Stream.of(protocols).map(TestProtocols::compiled).toList(), TestAgencies.DIRECTORY);
        return new Decider(book, document -> new DocumentHarms(RiskScales.standard()).highest(document));
    }

    /** The decision for the force about a document of the authority. */
    static Decision forForce(Document document, String protocol) {
        return outcomes(document, TestAgencies.AUTHORITY, TestAgencies.AT_HOME_AREA, SUMMER, protocol).stream()
                .filter(outcome -> outcome.recipient().agency().equals(TestAgencies.FORCE))
                .map(outcome -> ((Outcome.Decided) outcome).decision())
                .findFirst()
                .orElseThrow();
    }

    static FieldDecision field(Decision decision, String pointer) {
        return decision.fields().stream()
                .filter(field -> field.pointer().equals(pointer))
                .findFirst()
                .orElseThrow();
    }
}
