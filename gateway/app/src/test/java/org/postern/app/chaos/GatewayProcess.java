// SPDX-License-Identifier: Apache-2.0
package org.postern.app.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.read.RegistryFiles;
import org.postern.app.GatewayApplication;
import org.postern.app.testing.GatewayUnderTest;
import org.postern.app.testing.PushReceiver;
import org.postern.app.testing.TestPki;
import org.postern.app.testing.TestPort;
import org.postern.app.testing.TestSettings;

/** A gateway in a process of its own, always on the same data folder and ports, that can be killed at any instant. */
final class GatewayProcess implements GatewayUnderTest {

    private final Path folder;
    private final TestPki pki;
    private final AgencyRegistry registry;
    private final int port = TestPort.free();
    private final int managementPort = TestPort.free();
    private final List<String> command = new ArrayList<>();
    private volatile Process process;

    GatewayProcess(Path folder, TestPki pki, PushReceiver push, Map<String, String> own) throws IOException {
        this.folder = folder;
        this.pki = pki;
        Map<String, String> settings = TestSettings.in(folder, pki, push);
        this.registry = RegistryFiles.load(Path.of(settings.get("postern.agencies.folder")))
                .orThrow();
        pki.canReceive(registry.all());
        settings.put("server.port", Integer.toString(port));
        settings.put("management.server.port", Integer.toString(managementPort));
        settings.putAll(own);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                GatewayApplication.class.getName()));
        command.addAll(List.of(TestSettings.arguments(settings)));
    }

    void start() throws IOException {
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("console.log").toFile()))
                .start();
    }

    boolean isReady() {
        URI health = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    /** SIGKILL to the database's first process, if there is one; true when it was. */
    boolean killPostmaster() throws IOException {
        Path file = folder.resolve("data/postgres/data/postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        Optional<ProcessHandle> postmaster = Files.readAllLines(file).stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
        return postmaster.map(ProcessHandle::destroyForcibly).orElse(false);
    }

    /** SIGTERM, and wait. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the gateway did not stop");
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public URI address(String path) {
        return URI.create("https://localhost:" + port + path);
    }

    @Override
    public TestPki pki() {
        return pki;
    }

    @Override
    public AgencyRegistry registry() {
        return registry;
    }
}
