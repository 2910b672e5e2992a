// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.edit.Outline.AgreementPart;
import org.postern.protocol.edit.Outline.BreakGlassPart;
import org.postern.protocol.edit.Outline.ContactPart;
import org.postern.protocol.edit.Outline.HarmPart;
import org.postern.protocol.edit.Outline.NarrativePart;
import org.postern.protocol.edit.Outline.PartyPart;
import org.postern.protocol.read.ProtocolReader;
import org.postern.protocol.read.Reading;
import org.postern.protocol.read.YamlMap;
import org.postern.protocol.read.YamlSource;

/**
 * Reads a protocol file into an {@link Outline}, gaps and wrong values and all. Only what could not be written back, so
 * that it would be lost without a word, makes a file unopenable. Comments are not kept.
 */
public final class OutlineReader {

    private static final Set<ProtocolCode> LOSES = EnumSet.of(
            ProtocolCode.UNREADABLE, ProtocolCode.UNKNOWN_KEY, ProtocolCode.DUPLICATE_KEY, ProtocolCode.WRONG_VALUE);

    private OutlineReader() {}

    /** @param file the name used in issues */
    public static OpenResult read(String file, byte[] yaml) {
        Reading reading = new Reading(file);
        Optional<Outline> outline = YamlSource.root(yaml, reading)
                .flatMap(root -> YamlMap.of(root, "protocol", reading, ProtocolReader.KEYS))
                .map(map -> outline(new Gaps(map, reading)));
        List<ProtocolIssue> lost = reading.issues().stream()
                .filter(issue -> LOSES.contains(issue.code()))
                .toList();
        return outline.isEmpty() || !lost.isEmpty()
                ? new OpenResult.Unopenable(lost)
                : new OpenResult.Opened(outline.get());
    }

    private static Outline outline(Gaps map) {
        PartReader parts = new PartReader();
        return new Outline(
                map.text("protocol"),
                map.text("version"),
                map.text("title"),
                map.map(
                                "agreement",
                                "agreement",
                                "reference",
                                "title",
                                "kind",
                                "signed",
                                "inForceFrom",
                                "review",
                                "expires",
                                "dpia",
                                "parties")
                        .map(OutlineReader::agreement)
                        .orElse(AgreementPart.EMPTY),
                map.texts("purpose"),
                map.texts("lawfulBasis"),
                map.texts("approvals"),
                map.map("seriousHarm", "serious-harm floor", "level", "reviewer", "within", "deputy")
                        .map(harm -> new HarmPart(
                                harm.text("level"),
                                PartReader.reviewer(harm, "reviewer"),
                                harm.text("within"),
                                PartReader.reviewer(harm, "deputy"))),
                map.map("breakGlass", "break-glass clause", "ceiling", "roles", "to")
                        .map(clause ->
                                new BreakGlassPart(clause.texts("ceiling"), clause.texts("roles"), clause.texts("to"))),
                map.map("contact", "contact", "who", "day", "night")
                        .map(contact ->
                                new ContactPart(contact.text("who"), contact.text("day"), contact.text("night")))
                        .orElse(new ContactPart("", "", "")),
                map.text("onLeak"),
                map.map("narrative", "part about narratives", "caution", "review")
                        .map(narrative -> new NarrativePart(narrative.text("caution"), narrative.text("review"))),
                map.maps("release", "release", "to", "documents", "say", "reviewer", "within", "deputy").stream()
                        .map(parts::release)
                        .toList(),
                map.map("interviews", "part about interviews", "authorities", "within", "since", "decides", "table")
                        .map(parts::interviews),
                map.maps("recipients", "recipient", "id", "agency", "relation", "unit", "takes", "acknowledge").stream()
                        .map(parts::recipient)
                        .toList(),
                map
                        .maps(
                                "rules",
                                "rule",
                                "id",
                                "say",
                                "documents",
                                "to",
                                "each",
                                "when",
                                "fields",
                                "do",
                                "announce",
                                "instruct")
                        .stream()
                        .map(parts::rule)
                        .toList());
    }

    private static AgreementPart agreement(Gaps map) {
        Optional<Gaps> dpia = map.map("dpia", "dpia", "reference", "date");
        return new AgreementPart(
                map.text("reference"),
                map.text("title"),
                map.text("kind"),
                map.text("signed"),
                map.text("inForceFrom"),
                map.text("review"),
                map.text("expires"),
                dpia.map(one -> one.text("reference")).orElse(""),
                dpia.map(one -> one.text("date")).orElse(""),
                map.maps("parties", "party", "agency", "kind", "inAreaOf", "as").stream()
                        .map(party -> new PartyPart(
                                party.text("agency"), party.text("kind"), party.text("inAreaOf"), party.text("as")))
                        .toList());
    }
}
