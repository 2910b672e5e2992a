// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.postern.client.ClientError;
import org.postern.client.Patience;
import org.postern.client.Pause;
import org.postern.client.data.DataFolder;
import org.postern.client.gateway.FreePort;
import org.postern.client.gateway.GatewayOptions;
import org.postern.client.gateway.GatewayProgram;
import org.postern.client.gateway.LocalGateway;
import org.postern.envelope.pki.Verdict;

/**
 * The gateway that a demonstration uses: the one that runs for the data folder, or else one that is started.
 *
 * @param address where it answers
 * @param own     the process, where this demonstration started it
 */
public record DemoGateway(DataFolder.Running address, Optional<LocalGateway> own) {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int LAST_LINES = 12;
    private static final Pattern CODE = Pattern.compile("PST-[0-9]{4}");

    /** Refused with PST-704x where none runs and none can be started. */
    public static Verdict<DemoGateway> of(DataFolder folder, OptionalInt port) {
        Optional<DataFolder.Running> running = LocalGateway.running(folder);
        return running.isPresent()
                ? Verdict.accept(new DemoGateway(running.get(), Optional.empty()))
                : GatewayProgram.find().then(program -> start(folder, program, port));
    }

    private static Verdict<DemoGateway> start(DataFolder folder, GatewayProgram program, OptionalInt port) {
        int chosen = port.orElseGet(FreePort::find);
        GatewayOptions options = new GatewayOptions(folder.root(), OptionalInt.of(chosen), Optional.empty(), true);
        return LocalGateway.start(program, options).then(gateway -> whenReady(folder, gateway));
    }

    private static Verdict<DemoGateway> whenReady(DataFolder folder, LocalGateway gateway) {
        Patience.Waits waits = new Patience(LONGEST, LOOK_EVERY, Pause.real()).begin();
        while (gateway.alive()) {
            Optional<DataFolder.Running> address = gateway.address();
            if (address.isPresent()) {
                return Verdict.accept(new DemoGateway(address.get(), Optional.of(gateway)));
            }
            if (!waits.again(Duration.ZERO)) {
                gateway.stop();
                return ClientError.NOT_STARTED.refuse("it took too long", folder.log());
            }
        }
        return ClientError.NOT_STARTED.refuse(lastWords(folder), folder.log());
    }

    /** The log holds no personal data, so that it may be shown: the last thing with a code of ours, or else its end. */
    private static String lastWords(DataFolder folder) {
        List<String> lines;
        try {
            lines = Files.readAllLines(folder.log(), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.matches("\\s+(at |\\.\\.\\.).*"))
                    .toList();
        } catch (IOException e) {
            return "(no log)";
        }
        Optional<String> coded = lines.stream()
                .filter(line -> CODE.matcher(line).find())
                .reduce((first, second) -> second)
                .map(line -> line.replaceFirst("^.*?(?=PST-[0-9]{4})", ""));
        return coded.orElseGet(() ->
                String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
    }
}
