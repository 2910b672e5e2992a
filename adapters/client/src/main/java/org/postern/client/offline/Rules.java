// SPDX-License-Identifier: Apache-2.0
package org.postern.client.offline;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.read.RegistryFiles;
import org.postern.agency.read.RegistryResult;
import org.postern.client.ClientError;
import org.postern.envelope.pki.Verdict;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.ProtocolCompiler;
import org.postern.protocol.compile.SchemaFields;
import org.postern.protocol.decide.ProtocolFolder;

/** Reads who exists and by which rules; refused with PST-7016 and everything that is wrong with the files. */
public final class Rules {

    private Rules() {}

    public static Verdict<AgencyRegistry> registry(ConfigFolder config) {
        RegistryResult result = RegistryFiles.load(config.agencies());
        return result instanceof RegistryResult.Loaded loaded
                ? Verdict.accept(loaded.registry())
                : ClientError.CONFIG_UNREADABLE.refuse(((RegistryResult.NotLoaded) result)
                        .problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
    }

    /** The protocols of a configuration, all of which must be usable. */
    public static Verdict<List<CompiledProtocol>> protocols(ConfigFolder config, AgencyRegistry registry) {
        try {
            ProtocolFolder.Loaded loaded = new ProtocolFolder(compiler(registry)).load(config.protocols());
            return loaded.usable()
                    ? Verdict.accept(loaded.protocols())
                    : ClientError.CONFIG_UNREADABLE.refuse(loaded.issues().stream()
                            .filter(ProtocolIssue::refuses)
                            .map(ProtocolIssue::sentence)
                            .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            return ClientError.FILE_UNREADABLE.refuse(config.protocols());
        }
    }

    public static ProtocolCompiler compiler(AgencyRegistry registry) {
        return new ProtocolCompiler(SchemaFields.standard(), registry::find);
    }
}
