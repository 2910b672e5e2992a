// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.render;

import java.util.ArrayList;
import java.util.List;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.render.Paper.Section;

/**
 * Makes the agreement that people sign out of the compiled protocol that the gateway decides by, so that paper and machine
 * cannot differ. The sections follow those of the information sharing protocols of WASPI, the Wales Accord on the Sharing
 * of Personal Information.
 */
public final class AgreementPaper {

    private AgreementPaper() {}

    public static Paper of(CompiledProtocol compiled, AgencyDirectory agencies) {
        SharingProtocol protocol = compiled.protocol();
        AgencyNames names = new AgencyNames(agencies);
        PartySections parties = new PartySections(protocol, names);
        RuleSections rules = new RuleSections(compiled, agencies);
        CareSections care = new CareSections(protocol, names);
        List<Section> sections = new ArrayList<>();
        sections.add(parties.introduction());
        sections.add(parties.parties());
        sections.add(parties.purpose());
        sections.add(parties.lawfulBasis());
        sections.add(parties.recipients());
        sections.add(rules.items());
        sections.add(rules.rules());
        sections.add(rules.byDefault());
        sections.add(care.people());
        protocol.interviews().ifPresent(table -> sections.add(new InterviewSection(table, names).section()));
        sections.add(care.informing());
        sections.add(care.security());
        sections.add(care.records());
        sections.add(care.rights());
        sections.add(care.breach());
        sections.add(parties.review());
        sections.add(parties.signatures());
        return new Paper(
                protocol.title(),
                protocol.agreement().reference(),
                protocol.id(),
                protocol.version(),
                protocol.sha256(),
                numbered(sections));
    }

    private static List<Section> numbered(List<Section> sections) {
        List<Section> numbered = new ArrayList<>();
        for (Section section : sections) {
            numbered.add(new Section(section.id(), numbered.size() + 1 + ". " + section.heading(), section.blocks()));
        }
        return numbered;
    }
}
