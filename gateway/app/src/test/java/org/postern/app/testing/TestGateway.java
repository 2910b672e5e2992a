// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.read.RegistryFiles;
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
public final class TestGateway implements GatewayUnderTest, AutoCloseable {

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
        pki.canReceive(RegistryFiles.bundled().orThrow().all());
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
        Map<String, String> settings = TestSettings.in(folder, pki, push);
        settings.put("server.port", "0");
        settings.put("management.server.port", "0");
        settings.putAll(own);
        return TestSettings.arguments(settings);
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

    /** Every one of a kind. */
    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    @Override
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

    @Override
    public TestPki pki() {
        return pki;
    }

    public PushReceiver push() {
        return push;
    }

    public TestClock clock() {
        return clock;
    }

    @Override
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
