// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.command;

import java.nio.file.Path;
import java.util.Optional;
import org.postern.agency.AgencyRegistry;
import org.postern.agent.mapping.Mappings;
import org.postern.client.offline.ConfigFolder;
import org.postern.client.offline.Rules;
import org.postern.envelope.pki.Verdict;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which registry and which mappings a command works by. */
final class SettingsOptions {

    @Option(
            names = "--agencies",
            paramLabel = "DIR",
            description = "Folder with a configuration of agencies; otherwise that which came with this program.")
    private Path config;

    @Option(names = "--mappings", paramLabel = "DIR", description = "Folder with mappings of your own.")
    private Path folder;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    AgencyRegistry registry() {
        return unless(Rules.registry(ConfigFolder.of(Optional.ofNullable(config))));
    }

    Mappings mappings() {
        return folder == null ? Mappings.bundled() : unless(Mappings.with(folder));
    }

    /** What was accepted; otherwise the command ends as wrongly used, with the reason. */
    <T> T unless(Verdict<T> verdict) {
        return verdict.either(value -> value, refusal -> {
            throw new ParameterException(
                    spec.commandLine(), refusal.code() + " " + refusal.text() + " " + refusal.fix());
        });
    }
}
