// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.util.concurrent.Callable;
import org.postern.agency.AgencyRegistry;
import org.postern.client.offline.AgreementText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a protocol as an agreement. */
@Command(
        name = "render",
        description = "Writes a sharing protocol as the agreement that people read and sign (Markdown).")
final class ProtocolRenderCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ConfigOptions config;

    @Parameters(paramLabel = "PROTOCOL", description = "A file, a folder, or an id of the configuration.")
    private String protocol;

    @Override
    public Integer call() {
        AgencyRegistry registry = config.registry();
        var compiled = OneProtocol.compile(protocol, config.folder(), registry).protocol();
        String text = AgreementText.of(compiled, registry);
        Output out = output.output();
        if (out.json()) {
            out.write(Output.object()
                    .put("protocol", compiled.id())
                    .put("version", compiled.version())
                    .put("text", text));
        } else {
            out.line(text.stripTrailing());
        }
        return Exit.DONE;
    }
}
