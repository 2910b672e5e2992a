// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.postern.envelope.Acknowledgement;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Says to the gateway, under the agency's signature, that a person has read an envelope. */
@Command(
        name = "acknowledge",
        description = "Says that a person has read what an envelope held; the sender sees when and in which role.",
        footer = {
            "%nThe receipt that 'collect' sends says only that a machine opened it. Say a role, never a name.",
            "Saying it again changes nothing: who read it first is what counts."
        })
final class AcknowledgeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConnectOptions connect;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "duty-officer",
            description = "What the reader is, such as duty-sergeant (default: duty-officer).")
    private String role;

    @Option(names = "--at", paramLabel = "TIME", description = "When it was read, e.g. 2026-11-25T09:30:00Z; or now.")
    private String at;

    @Parameters(paramLabel = "ID", description = "The envelope's id: the name of its files.")
    private UUID id;

    @Override
    public Integer call() {
        Instant now = Instant.now();
        Instant read = at == null ? now : time();
        Session session = connect.session(id);
        Verdict<byte[]> signed = Acknowledgement.of(
                        id.toString(), session.client().agency(), role, read)
                .then(said ->
                        said.sign(Stop.unless(session.identity().pair(CertificateUse.SIGN), Exit.WRONG_USAGE), now));
        Stop.unless(session.client().acknowledge(id, Stop.unless(signed, Exit.WRONG_USAGE)));
        Output out = output.output();
        if (out.json()) {
            out.write(JsonMapper.shared()
                    .createObjectNode()
                    .put("envelope", id.toString())
                    .put("readAt", read.toString())
                    .put("role", role));
        } else {
            out.line(id + " acknowledged: read " + read + " by " + role + ".");
        }
        return Exit.DONE;
    }

    private Instant time() {
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw new ParameterException(command.commandLine(), "--at is a time such as 2026-11-25T09:30:00Z.");
        }
    }
}
