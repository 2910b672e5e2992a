// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.agent.deliver.Sink;
import org.postern.agent.deliver.folder.FolderSink;
import org.postern.agent.deliver.form.Form;
import org.postern.agent.deliver.form.Forms;
import org.postern.agent.deliver.mail.MailSettings;
import org.postern.agent.deliver.mail.MailSink;
import org.postern.agent.deliver.mail.VerifiedMailbox;
import org.postern.agent.deliver.record.RecordMappings;
import org.postern.agent.deliver.sftp.SftpSink;
import org.postern.agent.run.AgentRuntime;
import org.postern.agent.setup.Section;
import org.postern.agent.setup.SetupIssue;
import org.postern.agent.sftp.SftpConnector;
import org.postern.agent.sftp.SftpServer;
import org.postern.envelope.Acknowledgement;
import org.postern.envelope.pki.Verdict;

/**
 * One sink as agent.yaml names it.
 *
 * @param units   the recipient's units whose envelopes it takes; empty for all
 * @param types   the document types that it takes; empty for all
 * @param mapping the site's own mapping of its records
 * @param role    of a reader who does not say one
 */
record SinkSettings(
        String name,
        Set<String> units,
        Set<String> types,
        Set<Form> forms,
        Optional<Path> mapping,
        String role,
        Place place) {

    private static final String ROLE = "duty-officer";

    /** Where it delivers to. */
    sealed interface Place {

        record Folder(Path folder) implements Place {}

        record Sftp(SftpServer server, String folder) implements Place {}

        record Mail(MailSettings settings) implements Place {}
    }

    /** @param mailboxes to which mail may go */
    static SinkSettings read(Section entries, Map<String, VerifiedMailbox> mailboxes) {
        String name = entries.text("name");
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            entries.problem("name", SetupIssue.NOT_THE_SHAPE, "name", "lower-case letters, digits and hyphens");
        }
        String role = entries.optional("role").orElse(ROLE);
        if (!Acknowledgement.isRole(role)) {
            entries.problem("role", DeliverIssue.BAD_ROLE);
        }
        return new SinkSettings(
                name,
                Set.copyOf(entries.texts("units")),
                Set.copyOf(entries.texts("types")),
                forms(entries),
                entries.optionalPath("mapping"),
                role,
                place(entries, mailboxes));
    }

    private static Set<Form> forms(Section entries) {
        Set<Form> forms = EnumSet.noneOf(Form.class);
        List<String> words = entries.texts("files");
        for (String word : words) {
            Form.of(word).ifPresentOrElse(forms::add, () -> entries.problem("files", DeliverIssue.NO_FORM, word));
        }
        return words.isEmpty() ? EnumSet.of(Form.JSON, Form.PDF) : forms;
    }

    private static Place place(Section entries, Map<String, VerifiedMailbox> mailboxes) {
        Optional<Place> folder = entries.optionalPath("folder").map(Place.Folder::new);
        Optional<Place> sftp =
                entries.section("sftp").map(server -> new Place.Sftp(SftpServer.read(server), server.text("folder")));
        Optional<Place> mail =
                entries.section("mail").map(mailbox -> new Place.Mail(MailSettings.read(mailbox, mailboxes)));
        List<Place> given =
                Stream.of(folder, sftp, mail).flatMap(Optional::stream).toList();
        if (given.size() != 1) {
            entries.problem("name", DeliverIssue.NO_PLACE);
        }
        return given.isEmpty() ? new Place.Folder(Path.of("")) : given.get(0);
    }

    boolean takes(HeldEnvelope held) {
        return (units.isEmpty() || units.contains(held.unit())) && (types.isEmpty() || types.contains(held.type()));
    }

    /** Refused where the mapping, or what a mail needs, is unusable. @param memory the agent's folder for deliveries */
    Verdict<Sink> sink(AgentRuntime runtime, Path memory) {
        return RecordMappings.of(mapping)
                .then(records -> sink(new Forms(forms, records, runtime.registry()), memory, runtime.clock()));
    }

    private Verdict<Sink> sink(Forms made, Path memory, Clock clock) {
        if (place instanceof Place.Mail mail) {
            return MailSink.of(mail.settings(), made, memory, role, clock);
        }
        return Verdict.accept(
                place instanceof Place.Sftp sftp
                        ? new SftpSink(new SftpConnector(sftp.server()), sftp.folder(), made, role)
                        : new FolderSink(((Place.Folder) place).folder(), made, role));
    }
}
