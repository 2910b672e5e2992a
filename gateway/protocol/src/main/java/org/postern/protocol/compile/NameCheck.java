// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.List;
import java.util.Optional;
import org.postern.agency.Agency;
import org.postern.document.CodeLists;
import org.postern.document.CodedValue;
import org.postern.protocol.Acknowledge;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.DidYouMean;
import org.postern.protocol.Interviews;
import org.postern.protocol.Membership;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.AgencyUnit;
import org.postern.protocol.SharingProtocol.Party;
import org.postern.protocol.SharingProtocol.RecipientEntry;

/** Checks everything a protocol names outside its rules: agencies, units, purposes and lawful bases. */
final class NameCheck {

    private final AgencyDirectory agencies;
    private final Findings findings;

    NameCheck(AgencyDirectory agencies, Findings findings) {
        this.agencies = agencies;
        this.findings = findings;
    }

    void check(SharingProtocol protocol) {
        List<Party> parties = protocol.agreement().parties();
        for (int i = 0; i < parties.size(); i++) {
            String key = "agreement/parties/" + i;
            parties.get(i).agency().ifPresent(id -> agency(id, key));
            parties.get(i).inAreaOf().ifPresent(id -> agency(id, key));
        }
        protocol.recipients().forEach(this::recipient);
        protocol.seriousHarm().ifPresent(floor -> {
            reviewer(floor.reviewer(), "seriousHarm");
            reviewer(floor.deputy(), "seriousHarm");
        });
        new ReleaseCheck(findings, protocol.recipients()).check(protocol.release());
        for (int i = 0; i < protocol.release().size(); i++) {
            String key = "release/" + i;
            protocol.release().get(i).reviewer().ifPresent(who -> reviewer(who, key));
            protocol.release().get(i).deputy().ifPresent(who -> reviewer(who, key));
        }
        protocol.interviews().flatMap(Interviews::decides).ifPresent(who -> reviewer(who, "interviews/decides"));
        approvals(protocol);
        codes(protocol.purpose(), "purpose", "purpose");
        codes(protocol.lawfulBasis(), "lawful-basis", "lawfulBasis");
    }

    private Optional<Agency> agency(String id, String key) {
        Optional<Agency> found = agencies.find(id);
        if (found.isEmpty()) {
            findings.error(
                    ProtocolCode.UNKNOWN_AGENCY,
                    key,
                    "There is no agency '" + id + "'.",
                    "Look the id up with 'postern agencies', or register the agency.");
        }
        return found;
    }

    /** Nobody approves alone, and only who is bound by name. */
    private void approvals(SharingProtocol protocol) {
        for (String id : protocol.approvals()) {
            if (agency(id, "approvals").isPresent()
                    && !Membership.named(protocol.agreement()).contains(id)) {
                findings.error(
                        ProtocolCode.BAD_APPROVER,
                        "approvals",
                        "'" + id + "' is not named among the parties, so it cannot approve.",
                        "Name it among the parties, or take it out of 'approvals'.");
            }
        }
        if (!protocol.approvals().isEmpty()
                && protocol.approvals().stream().distinct().count() < 2) {
            findings.error(
                    ProtocolCode.BAD_APPROVER,
                    "approvals",
                    "Nobody approves a protocol alone.",
                    "Name at least two parties.");
        }
    }

    private void recipient(RecipientEntry entry) {
        String key = "recipients/" + entry.id();
        entry.agency().flatMap(id -> agency(id, key)).ifPresent(agency -> {
            if (!entry.unit().isEmpty()) {
                unit(agency, entry.unit(), key);
            }
            entry.acknowledge()
                    .map(Acknowledge::tell)
                    .filter(unit -> !unit.isEmpty())
                    .ifPresent(unit -> unit(agency, unit, key));
        });
    }

    private void reviewer(AgencyUnit who, String key) {
        if (who.relation().isEmpty()) {
            agency(who.agency(), key).ifPresent(agency -> unit(agency, who.unit(), key));
        }
    }

    private void unit(Agency agency, String unit, String key) {
        List<String> units = agency.units().stream().map(Agency.Unit::id).toList();
        if (!units.contains(unit)) {
            String known = units.isEmpty() ? "It has none." : "It has: " + String.join(", ", units) + ".";
            findings.error(
                    ProtocolCode.UNKNOWN_UNIT,
                    key,
                    agency.name() + " has no unit '" + unit + "'.",
                    DidYouMean.or(unit, units, known));
        }
    }

    private void codes(List<String> given, String list, String key) {
        List<String> known = CodeLists.standard().list(list).values().stream()
                .map(CodedValue::code)
                .toList();
        given.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> findings.error(
                        ProtocolCode.UNKNOWN_BASIS,
                        key,
                        "'" + code + "' is not in the code list '" + list + "'.",
                        DidYouMean.or(code, known, "Known are: " + String.join(", ", known) + ".")));
    }
}
