// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.agent.intake.ErrorCopies;
import org.postern.agent.intake.ErrorFolder;
import org.postern.agent.intake.ImportReport;
import org.postern.agent.intake.ReportText;
import org.postern.agent.mail.MailIssue;
import org.postern.agent.source.file.FileIntake;
import org.postern.agent.source.file.Stamps;
import org.postern.envelope.pki.Verdict;

/**
 * Judges a message and reads what is attached: who it is from counts by the signature, what it says only in what is
 * attached, and subject and text are never read.
 */
final class MailDesk {

    private final MailSource source;
    private final MailSenders senders;
    private final MailOpener opener;
    private final SignerCheck signers;
    private final FileIntake intake;
    private final SeenMails seen;
    private final Path work;

    MailDesk(
            MailSource source,
            MailSenders senders,
            MailOpener opener,
            SignerCheck signers,
            FileIntake intake,
            SeenMails seen,
            Path work) {
        this.source = source;
        this.senders = senders;
        this.opener = opener;
        this.signers = signers;
        this.intake = intake;
        this.seen = seen;
        this.work = work;
    }

    /** @param stamped when the message was taken up */
    MailOutcome handle(MimeMessage message, String stamped) throws MessagingException, IOException {
        Optional<MailSenders.Known> known = MailHeaders.from(message).flatMap(senders::find);
        if (known.isEmpty()) {
            return MailOutcome.quarantined(MailIssue.UNKNOWN_SENDER);
        }
        Verdict<OpenedMail> opened = opener.open(message);
        if (opened instanceof Verdict.Refused<OpenedMail> refused) {
            return MailOutcome.quarantined(issue(refused));
        }
        OpenedMail mail = opened.orElseThrow();
        Optional<MailIssue> wrong = judge(mail, known.get());
        if (wrong.isPresent()) {
            return MailOutcome.quarantined(wrong.get());
        }
        List<String> signed =
                mail.signatures().stream().map(MailSignature::digest).toList();
        return signed.stream().anyMatch(seen::contains)
                ? MailOutcome.sentBefore()
                : read(mail, known.get(), stamped, signed);
    }

    private static MailIssue issue(Verdict.Refused<OpenedMail> refused) {
        String code = refused.refusal().code();
        for (MailIssue issue : MailIssue.values()) {
            if (issue.code().equals(code)) {
                return issue;
            }
        }
        return MailIssue.MALFORMED;
    }

    private Optional<MailIssue> judge(OpenedMail mail, MailSenders.Known known) {
        AllowedSender allowed = known.allowed();
        if (allowed.mustEncrypt() && !mail.encrypted()) {
            return Optional.of(MailIssue.NOT_ENCRYPTED);
        }
        boolean signed = mail.signatures().stream()
                .anyMatch(signature -> signers.isOf(signature, allowed.address(), known.certificate()));
        if (!allowed.mustSign() || signed) {
            return Optional.empty();
        }
        return Optional.of(
                mail.encrypted()
                        ? MailIssue.NOT_OPENED
                        : mail.signatures().isEmpty() ? MailIssue.NOT_SIGNED : MailIssue.OTHER_SIGNER);
    }

    private MailOutcome read(OpenedMail mail, MailSenders.Known known, String stamped, List<String> signed)
            throws IOException {
        List<Part> attached;
        try {
            attached = Attachments.of(mail.content());
        } catch (MessagingException e) {
            return MailOutcome.quarantined(MailIssue.MALFORMED);
        }
        if (attached.isEmpty()) {
            return MailOutcome.quarantined(MailIssue.NOTHING_ATTACHED);
        }
        try (AttachedFiles files =
                AttachedFiles.in(work, Stamps.stamp(stamped), source.common().persons())) {
            files.take(attached);
            if (files.lackPersons()) {
                return MailOutcome.quarantined(MailIssue.NO_PERSONS);
            }
            List<ImportReport> reports = new ArrayList<>();
            List<byte[]> toMend = new ArrayList<>();
            for (Path file : files.sheets()) {
                ErrorFolder folder =
                        new ErrorFolder(source.toMend(), file.getFileName().toString());
                ErrorCopies copies = (part, xlsx) -> {
                    folder.keep(part, xlsx);
                    toMend.add(xlsx);
                };
                reports.add(intake.read(file, files.persons(), known.sender(), copies));
            }
            // Whoever is not known by a signature may be somebody else.
            return outcome(reports, signed, known.allowed().mustSign() ? toMend : List.of());
        } catch (MessagingException e) {
            return MailOutcome.quarantined(MailIssue.MALFORMED);
        }
    }

    private static MailOutcome outcome(List<ImportReport> reports, List<String> signed, List<byte[]> toMend) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            lines.add("Attachment " + (i + 1) + ": " + ReportText.brief(reports.get(i)));
            ReportText.words(reports.get(i)).forEach(words -> lines.add("  " + words));
        }
        if (reports.stream().anyMatch(report -> report.waiting().isPresent())) {
            return new MailOutcome(MailOutcome.Kind.WAITING, Optional.empty(), lines, List.of(), List.of());
        }
        boolean nothing = reports.stream().allMatch(report -> report.refused().isPresent());
        boolean all = reports.stream().allMatch(ImportReport::complete);
        return new MailOutcome(
                nothing ? MailOutcome.Kind.QUARANTINED : MailOutcome.Kind.TAKEN,
                all ? Optional.empty() : Optional.of(MailIssue.NOT_ALL_READ),
                lines,
                signed,
                toMend);
    }
}
