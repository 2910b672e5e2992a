// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.document.DocumentType;
import org.postern.protocol.BreakGlass;
import org.postern.protocol.Interviews;
import org.postern.protocol.Release;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.Agreement;
import org.postern.protocol.SharingProtocol.Party;
import org.postern.protocol.SharingProtocol.RecipientEntry;

/** Says what changes from one version of a protocol to another apart from its rules: agreement, people, recipients. */
public final class HeadDiff {

    /** @param what the part of the protocol, e.g. {@code expires} */
    public record Change(String what, String before, String after) {}

    private HeadDiff() {}

    public static List<Change> between(SharingProtocol before, SharingProtocol after) {
        Map<String, String> was = parts(before);
        Map<String, String> becomes = parts(after);
        List<Change> changes = new ArrayList<>();
        becomes.forEach((what, text) -> {
            if (!Objects.equals(was.get(what), text)) {
                changes.add(new Change(what, was.get(what), text));
            }
        });
        return changes;
    }

    private static Map<String, String> parts(SharingProtocol protocol) {
        Agreement agreement = protocol.agreement();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("title", protocol.title());
        parts.put("agreement", agreement.reference() + ", " + agreement.title());
        parts.put("kind", agreement.umbrella() ? "umbrella" : "specific");
        parts.put("signed", agreement.signed().toString());
        parts.put("inForceFrom", agreement.inForceFrom().toString());
        parts.put("review", agreement.review().toString());
        parts.put("expires", agreement.expires().toString());
        parts.put(
                "dpia",
                agreement
                        .dpia()
                        .map(dpia -> dpia.reference() + ", " + dpia.date())
                        .orElse("none"));
        parts.put(
                "parties",
                agreement.parties().stream().map(HeadDiff::words).sorted().collect(Collectors.joining("; ")));
        parts.put("purpose", sorted(protocol.purpose()));
        parts.put("lawfulBasis", sorted(protocol.lawfulBasis()));
        parts.put(
                "seriousHarm",
                protocol.seriousHarm()
                        .map(floor -> floor.level() + ", " + floor.reviewer().who() + " "
                                + floor.reviewer().unit() + " within " + floor.within() + ", then "
                                + floor.deputy().who() + " " + floor.deputy().unit())
                        .orElse("none"));
        parts.put("breakGlass", protocol.breakGlass().map(BreakGlass::words).orElse("not allowed"));
        parts.put(
                "contact",
                String.join(
                        ", ",
                        protocol.contact().who(),
                        protocol.contact().day(),
                        protocol.contact().night()));
        parts.put("approvals", protocol.approvals().isEmpty() ? "two sides" : sorted(protocol.approvals()));
        parts.put("onLeak", protocol.onLeak() == SharingProtocol.OnLeak.HOLD ? "hold" : "sendRest");
        parts.put(
                "narrative",
                protocol.narrative().caution().word() + " caution, review "
                        + protocol.narrative().review().word());
        parts.put(
                "release",
                protocol.release().stream().map(HeadDiff::words).sorted().collect(Collectors.joining("; ")));
        parts.put("interviews", protocol.interviews().map(Interviews::text).orElse("not said"));
        parts.put(
                "recipients",
                protocol.recipients().stream().map(HeadDiff::words).sorted().collect(Collectors.joining("; ")));
        return parts;
    }

    private static String sorted(List<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String words(Party party) {
        String who = party.agency()
                .orElseGet(() -> "every " + party.kind().orElseThrow().id()
                        + party.inAreaOf()
                                .map(area -> " in the area of " + area)
                                .orElse(""));
        return who + " as " + party.as();
    }

    private static String words(Release release) {
        String who = Stream.concat(release.reviewer().stream(), release.deputy().stream())
                .map(unit -> unit.who() + " " + unit.unit())
                .collect(Collectors.joining(", then "));
        return String.join(", ", release.to()) + " wait for " + who + " within " + release.within() + ": "
                + release.documents().stream().map(DocumentType::id).sorted().collect(Collectors.joining(", "));
    }

    private static String words(RecipientEntry entry) {
        String who = entry.agency()
                .orElseGet(() -> "the " + entry.relation().orElseThrow().id());
        String unit = entry.unit().isEmpty() ? "" : " (" + entry.unit() + ")";
        String read = entry.acknowledge()
                .map(asked -> ", read by a person within " + asked.within() + ", told again every " + asked.again()
                        + (asked.tell().isEmpty() ? "" : " to " + asked.tell()))
                .orElse("");
        return entry.id() + ": " + who + unit + " takes "
                + entry.takes().stream().map(type -> type.id()).sorted().collect(Collectors.joining(", ")) + read;
    }
}
