// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.agent.StubGateway;
import org.postern.agent.TestKeys;
import org.postern.agent.run.TestAgent;

/**
 * How long a running agent takes for a sheet, from the moment when it lies in its folder until it lies in {@code done}, and
 * what that costs. Nothing is judged but that everything arrived: times depend on the machine. docs/adapters.md says how to
 * run it.
 */
@Tag("bench")
class SheetBench {

    private static final String HOME = "home-ty-derw";
    private static final String SOURCE = "- name: office\n  folder: in\n  every: 1s\n  stable: 0s\n";
    private static final int ROWS = Integer.getInteger("bench.rows", 10_000);
    private static final String HEAP = System.getProperty("bench.heap", "128m");
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    /** The agent alone: the gateway does nothing but TLS and verifying signatures, in this process. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void sheetThroughAStub(String format) throws Exception {
        TestKeys keys = new TestKeys();
        try (StubGateway gateway = new StubGateway(keys);
                TestAgent agent = TestAgent.in(folder, HOME, keys, gateway, SOURCE)) {
            measure("stub " + format, format, agent, Optional.of(ProcessHandle.current()));
            assertThat(gateway.accepted()).hasSize(ROWS);
        }
    }

    /** To the gateway at {@code bench.gateway}, whose data folder {@code bench.data} has the keys. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void sheetThroughAGateway(String format) throws Exception {
        String url = System.getProperty("bench.gateway", "");
        Assumptions.assumeFalse(url.isEmpty(), "bench.gateway says no gateway");
        Path pki = Path.of(System.getProperty("bench.data", ".postern"), "pki").toAbsolutePath();
        try (TestAgent agent = TestAgent.of(folder, HOME, pki, URI.create(url), SOURCE)) {
            measure("gateway " + format, format, agent, gatewayProcess());
        }
    }

    private static Optional<ProcessHandle> gatewayProcess() {
        return Optional.ofNullable(Long.getLong("bench.pid")).flatMap(ProcessHandle::of);
    }

    private void measure(String what, String format, TestAgent agent, Optional<ProcessHandle> gateway)
            throws IOException, InterruptedException {
        Path inbox = Files.createDirectories(folder.resolve("in"));
        Path sheet = folder.resolve("sheet");
        BenchSheets sheets = new BenchSheets(ROWS, System.nanoTime() % 1_000_000);
        if (format.equals("csv")) {
            sheets.writeCsv(sheet);
        } else {
            sheets.writeXlsx(sheet);
        }
        agent.start(options(), Map.of());
        await().atMost(LONGEST).until(() -> agent.log().contains(" started "));
        Duration before = gateway.map(Load::processor).orElse(Duration.ZERO);
        Instant began = Instant.now();
        Files.move(sheet, inbox.resolve("sheet." + format));
        await().atMost(LONGEST).pollInterval(Duration.ofMillis(50)).until(() -> isDone(inbox));
        Duration took = Duration.between(began, Instant.now());
        System.out.printf(
                "BENCH %s: %d rows in %.1f s; agent %.1f s of processor time, %d MB in all (heap %s)%s; load %.1f%n",
                what,
                ROWS,
                seconds(took),
                seconds(Load.processor(agent.process())),
                Load.mostMegabytes(agent.process()).orElse(-1L),
                HEAP,
                gateway.map(process -> "; the gateway, or this process with its stub, %.1f s"
                                .formatted(seconds(Load.processor(process).minus(before))))
                        .orElse(""),
                Load.average());
    }

    private static List<String> options() {
        return Stream.concat(
                        Stream.of("-Xmx" + HEAP),
                        Stream.of(System.getProperty("bench.options", "").split(" "))
                                .filter(option -> !option.isEmpty()))
                .toList();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static boolean isDone(Path inbox) throws IOException {
        assertThat(files(inbox.resolve("error"))).as("what had to be mended").isEmpty();
        return !files(inbox.resolve("done")).isEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
