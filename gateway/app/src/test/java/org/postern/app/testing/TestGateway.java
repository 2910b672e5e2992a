// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.postern.agency.AgencyRegistry;
import org.postern.app.GatewayApplication;
import org.postern.envelope.pki.CertificateUse;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real gateway in this process: own data folder with an embedded PostgreSQL, TLS on a free port, certificates of a real
 * authority. One is shared by all tests that can share; it is stopped with the process.
 */
public final class TestGateway implements AutoCloseable {

    private final Path folder;
    private final TestPki pki;
    private final PushReceiver push;
    private final TestClock clock = new TestClock();
    private final ConfigurableApplicationContext context;
    private final Map<String, ApiCaller> callers = new ConcurrentHashMap<>();

    private TestGateway(Path folder, Map<String, String> settings) throws IOException {
        this.folder = folder;
        this.pki = TestPki.in(folder.resolve("pki"));
        this.push = PushReceiver.start(pki);
        List.of(TestAgencies.ESSEX_POLICE, TestAgencies.THURROCK_HEALTH).forEach(pki::complete);
        this.context = new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(starting -> ((GenericApplicationContext) starting)
                        .registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(arguments(settings));
    }

    /** The one that tests share. */
    public static TestGateway shared() {
        return Shared.GATEWAY;
    }

    private static final class Shared {
        private static final TestGateway GATEWAY = start("shared", Map.of());
    }

    /** One of its own, for a test that needs other settings. */
    public static TestGateway start(String name, Map<String, String> settings) {
        try {
            Path folder = Path.of("target", "gateways", name + "-" + UUID.randomUUID())
                    .toAbsolutePath();
            Files.createDirectories(folder);
            return new TestGateway(folder, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] arguments(Map<String, String> own) throws IOException {
        Map<String, String> settings = new TreeMap<>();
        settings.put("server.port", "0");
        settings.put("management.server.port", "0");
        settings.put("logging.file.name", data().resolve("logs/gateway.log").toString());
        settings.put("postern.storage.data-dir", data().toString());
        settings.put(
                "postern.storage.postgres-binaries",
                Path.of("target", "postgres-binaries").toAbsolutePath().toString());
        settings.put("postern.agencies.folder", registryFolder().toString());
        settings.put("postern.agencies.trust", pki.root().toString());
        settings.put(
                "postern.agencies.certificates", pki.root().resolve("agencies").toString());
        settings.put(
                "postern.agencies.gateway-keys", pki.root().resolve("gateway").toString());
        settings.put(
                "postern.protocols.folder",
                TestProtocols.copy(folder.resolve("protocols")).toString());
        settings.put("postern.delivery.first-retry", "50ms");
        settings.put("postern.delivery.longest-retry", "200ms");
        settings.put("postern.delivery.park-after", "4");
        settings.put("postern.delivery.held-recheck", "500ms");
        settings.put("postern.delivery.push-timeout", "3s");
        settings.put("postern.review.look-every", "500ms");
        settings.put("postern.delivery.sweep-every", "500ms");
        settings.put("postern.ledger.interval", "100ms");
        settings.put("postern.security.requests-per-second", "50");
        settings.put("postern.security.burst", "200");
        settings.putAll(own);
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private Path registryFolder() throws IOException {
        return TestAgencies.registry(
                folder.resolve("agencies"),
                Map.of(
                        TestAgencies.THURROCK_HEALTH, push.address(TestAgencies.THURROCK_HEALTH),
                        TestAgencies.GWENT_HEALTH, push.address(TestAgencies.GWENT_HEALTH)));
    }

    /** The agency at the API. */
    public ApiCaller as(String agency) {
        return callers.computeIfAbsent(agency, id -> {
            pki.complete(id);
            return new ApiCaller(this, id, pki.of(id, CertificateUse.CLIENT));
        });
    }

    /** The agency at its mailbox. */
    public Mailbox mailbox(String agency) {
        return new Mailbox(as(agency), pki);
    }

    public URI address(String path) {
        return URI.create("https://localhost:" + port() + path);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public int managementPort() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.management.port"));
    }

    public Path data() {
        return folder.resolve("data");
    }

    public TestPki pki() {
        return pki;
    }

    public PushReceiver push() {
        return push;
    }

    public TestClock clock() {
        return clock;
    }

    public AgencyRegistry registry() {
        return bean(AgencyRegistry.class);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
