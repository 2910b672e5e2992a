// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.edit;

import java.util.List;
import java.util.Optional;
import org.postern.protocol.edit.Outline.AgreementPart;
import org.postern.protocol.edit.Outline.BreakGlassPart;
import org.postern.protocol.edit.Outline.ContactPart;
import org.postern.protocol.edit.Outline.HarmPart;
import org.postern.protocol.edit.Outline.InterviewsPart;
import org.postern.protocol.edit.Outline.NarrativePart;
import org.postern.protocol.edit.Outline.RecipientPart;
import org.postern.protocol.edit.Outline.ReleasePart;
import org.postern.protocol.edit.Outline.RulePart;

/** An outline with one part after another replaced. Not thread-safe. */
final class Draft {

    private final String id;
    private String version;
    private String title;
    private AgreementPart agreement;
    private List<String> purpose;
    private List<String> lawfulBasis;
    private List<String> approvals;
    private Optional<HarmPart> seriousHarm;
    private Optional<BreakGlassPart> breakGlass;
    private ContactPart contact;
    private String onLeak;
    private Optional<NarrativePart> narrative;
    private List<ReleasePart> release;
    private Optional<InterviewsPart> interviews;
    private List<RecipientPart> recipients;
    private List<RulePart> rules;

    Draft(Outline outline) {
        this.id = outline.id();
        this.version = outline.version();
        this.title = outline.title();
        this.agreement = outline.agreement();
        this.purpose = outline.purpose();
        this.lawfulBasis = outline.lawfulBasis();
        this.approvals = outline.approvals();
        this.seriousHarm = outline.seriousHarm();
        this.breakGlass = outline.breakGlass();
        this.contact = outline.contact();
        this.onLeak = outline.onLeak();
        this.narrative = outline.narrative();
        this.release = outline.release();
        this.interviews = outline.interviews();
        this.recipients = outline.recipients();
        this.rules = outline.rules();
    }

    Outline outline() {
        return new Outline(
                id,
                version,
                title,
                agreement,
                purpose,
                lawfulBasis,
                approvals,
                seriousHarm,
                breakGlass,
                contact,
                onLeak,
                narrative,
                release,
                interviews,
                recipients,
                rules);
    }

    Draft version(String value) {
        this.version = value;
        return this;
    }

    Draft title(String value) {
        this.title = value;
        return this;
    }

    Draft agreement(AgreementPart value) {
        this.agreement = value;
        return this;
    }

    Draft purpose(List<String> value) {
        this.purpose = value;
        return this;
    }

    Draft lawfulBasis(List<String> value) {
        this.lawfulBasis = value;
        return this;
    }

    Draft approvals(List<String> value) {
        this.approvals = value;
        return this;
    }

    Draft seriousHarm(Optional<HarmPart> value) {
        this.seriousHarm = value;
        return this;
    }

    Draft breakGlass(Optional<BreakGlassPart> value) {
        this.breakGlass = value;
        return this;
    }

    Draft contact(ContactPart value) {
        this.contact = value;
        return this;
    }

    Draft onLeak(String value) {
        this.onLeak = value;
        return this;
    }

    Draft narrative(Optional<NarrativePart> value) {
        this.narrative = value;
        return this;
    }

    Draft interviews(Optional<InterviewsPart> value) {
        this.interviews = value;
        return this;
    }

    Draft release(List<ReleasePart> value) {
        this.release = value;
        return this;
    }

    Draft recipients(List<RecipientPart> value) {
        this.recipients = value;
        return this;
    }

    Draft rules(List<RulePart> value) {
        this.rules = value;
        return this;
    }
}
