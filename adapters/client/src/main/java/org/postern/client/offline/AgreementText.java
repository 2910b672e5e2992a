// SPDX-License-Identifier: Apache-2.0
package org.postern.client.offline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.document.CodeLists;
import org.postern.document.CodedValue;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.AgencyUnit;
import org.postern.protocol.SharingProtocol.Agreement;
import org.postern.protocol.SharingProtocol.Party;
import org.postern.protocol.SharingProtocol.RecipientEntry;

/** Writes a sharing protocol as the agreement that people sign: plain words, in Markdown. */
public final class AgreementText {

    private final SharingProtocol protocol;
    private final AgencyRegistry registry;
    private final List<String> lines = new ArrayList<>();

    private AgreementText(SharingProtocol protocol, AgencyRegistry registry) {
        this.protocol = protocol;
        this.registry = registry;
    }

    public static String of(SharingProtocol protocol, AgencyRegistry registry) {
        AgreementText text = new AgreementText(protocol, registry);
        text.head();
        text.why();
        text.recipients();
        text.lines.addAll(new RulesText(protocol).lines());
        text.safeguards();
        return String.join("\n", text.lines) + "\n";
    }

    private void head() {
        Agreement agreement = protocol.agreement();
        add("# " + protocol.title(), "");
        add(agreement.title() + " (" + agreement.reference() + "), "
                + (agreement.umbrella() ? "an umbrella agreement" : "a specific agreement") + ". Protocol "
                + protocol.id() + ", version " + protocol.version() + ".");
        add("");
        add("Signed " + agreement.signed() + ", in force from " + agreement.inForceFrom() + " to " + agreement.expires()
                + ", to be reviewed by " + agreement.review() + ".");
        agreement
                .dpia()
                .ifPresent(dpia ->
                        add("", "Data protection impact assessment: " + dpia.reference() + " of " + dpia.date() + "."));
        add("", "## Parties", "");
        agreement.parties().forEach(party -> add("- " + words(party) + ", " + plain(party.as())));
        add("");
    }

    private void why() {
        add("## Purpose and lawful basis", "");
        protocol.purpose().forEach(code -> add("- Purpose: " + label("purpose", code)));
        protocol.lawfulBasis().forEach(code -> add("- Lawful basis: " + label("lawful-basis", code)));
        add("");
    }

    private void recipients() {
        add("## Who receives", "");
        for (RecipientEntry entry : protocol.recipients()) {
            String who = entry.agency()
                    .map(this::name)
                    .orElseGet(
                            () -> "the " + plain(entry.relation().orElseThrow().id()));
            String unit = entry.unit().isEmpty() ? "" : ", " + unit(entry);
            String takes = entry.takes().stream()
                    .map(type -> plain(type.id()))
                    .sorted()
                    .collect(Collectors.joining(", "));
            String read = entry.acknowledge()
                    .map(asked ->
                            "; a person has read it within " + hours(asked.within()) + ", or both sides are alerted")
                    .orElse("");
            add("- **" + entry.id() + "**: " + who + unit + "; receives " + takes + read);
        }
        add("");
    }

    private void safeguards() {
        add("## Safeguards", "");
        add("- What no rule above shares is withheld.");
        add(
                protocol.onLeak() == SharingProtocol.OnLeak.HOLD
                        ? "- Where something withheld is found elsewhere in the document, all of it waits for a person."
                        : "- Where something withheld is found elsewhere in the document, that part waits for a person"
                                + " and the rest is sent.");
        protocol.seriousHarm()
                .ifPresent(floor -> add("- A withheld whereabouts or harm fact at level " + floor.level()
                        + " or above goes to " + words(floor.reviewer()) + ", who decides within "
                        + hours(floor.within()) + "; then " + words(floor.deputy()) + " is asked."));
        add("- Questions about what was withheld: " + protocol.contact().who() + ", by day "
                + protocol.contact().day() + ", by night " + protocol.contact().night() + ".");
    }

    private String words(Party party) {
        return party.agency()
                .map(this::name)
                .orElseGet(() -> "every "
                        + plain(party.kind().orElseThrow().id())
                        + party.inAreaOf()
                                .map(area -> " in the area of " + name(area))
                                .orElse(""));
    }

    private String words(AgencyUnit unit) {
        String who = unit.relation().isPresent() ? unit.who() : name(unit.agency());
        return who + (unit.unit().isEmpty() ? "" : " (" + unit(unit.agency(), unit.unit()) + ")");
    }

    private String unit(RecipientEntry entry) {
        return entry.agency().map(agency -> unit(agency, entry.unit())).orElse(plain(entry.unit()));
    }

    /** Its name in the registry; an id of a unit that is not there is at least read as words. */
    private String unit(String agency, String unit) {
        return registry.find(agency).stream()
                .flatMap(found -> found.units().stream())
                .filter(one -> one.id().equals(unit))
                .findFirst()
                .map(Agency.Unit::name)
                .orElse(plain(unit));
    }

    private String name(String agency) {
        return registry.find(agency).map(Agency::name).orElse(agency);
    }

    private static String label(String list, String code) {
        Optional<CodedValue> value = CodeLists.standard().find(list, code);
        return value.map(CodedValue::label).orElse(code);
    }

    /** The ids of kinds, relations and types are words of the trade, joined for programs. */
    static String plain(String id) {
        return id.replace("childrens", "children's")
                .replace("rhi-", "return-interview-")
                .replace('-', ' ');
    }

    private static String hours(Duration time) {
        return Stream.of(
                        count(time.toDays(), "day"),
                        count(time.toHoursPart(), "hour"),
                        count(time.toMinutesPart(), "minute"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    private static String count(long number, String what) {
        return number == 0 ? "" : number + " " + what + (number == 1 ? "" : "s");
    }

    private void add(String... more) {
        lines.addAll(List.of(more));
    }
}
