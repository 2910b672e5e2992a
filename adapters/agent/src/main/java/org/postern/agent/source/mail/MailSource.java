// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.mail;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.agent.deliver.mail.SealedAnswers;
import org.postern.agent.mail.MailServer;
import org.postern.agent.setup.Section;
import org.postern.agent.setup.SetupIssue;
import org.postern.agent.source.file.FileSource;

/**
 * A mailbox to be watched.
 *
 * @param smtp        by which messages are answered; empty where they are not
 * @param address     from which answers come
 * @param inbox       folder of the mailbox that is read
 * @param done        folder for what was taken
 * @param quarantine  folder for what was not
 * @param toMend      folder of this machine for copies of rows that failed
 * @param sealed      who gets the rows to mend back, encrypted; empty for nobody
 * @param authorities whose certificates senders may sign with
 */
public record MailSource(
        FileSource common,
        MailServer imap,
        Optional<MailServer> smtp,
        String address,
        String inbox,
        String done,
        String quarantine,
        Path toMend,
        Optional<SealedAnswers> sealed,
        List<Path> authorities,
        List<AllowedSender> allowed) {

    private static final int IMAPS = 993;
    private static final int SUBMISSIONS = 465;

    /** The entries below {@code mail}. */
    public static MailSource read(FileSource common, Section entries) {
        List<Path> authorities = entries.paths("authorities");
        Optional<MailServer> smtp = entries.section("smtp").map(server -> MailServer.read(server, SUBMISSIONS));
        if (!entries.has("imap")) {
            entries.problem("imap", SetupIssue.MISSING, "imap");
        }
        return new MailSource(
                common,
                entries.section("imap")
                        .map(server -> MailServer.read(server, IMAPS))
                        .orElse(null),
                smtp,
                smtp.isPresent()
                        ? entries.text("address")
                        : entries.optional("address").orElse(""),
                entries.optional("inbox").orElse("INBOX"),
                entries.optional("done").orElse("Postern/done"),
                entries.optional("quarantine").orElse("Postern/quarantine"),
                entries.path("toMend"),
                SealedAnswers.read(entries),
                authorities,
                allowed(entries, !authorities.isEmpty()));
    }

    /** Files of the authorities and certificates of senders. */
    public List<Path> keysAndTrust() {
        return Stream.concat(authorities.stream(), allowed.stream().flatMap(sender -> sender.certificate().stream()))
                .toList();
    }

    private static List<AllowedSender> allowed(Section entries, boolean authoritiesKnown) {
        List<Section> list = entries.sections("allow");
        if (list.isEmpty()) {
            entries.problem("allow", SetupIssue.MISSING, "allow");
        }
        Set<String> addresses = new HashSet<>();
        return list.stream()
                .map(one -> {
                    AllowedSender sender = AllowedSender.read(one, authoritiesKnown);
                    if (!addresses.add(sender.address())) {
                        one.problem("address", SetupIssue.TWICE, "address");
                    }
                    return sender;
                })
                .toList();
    }
}
