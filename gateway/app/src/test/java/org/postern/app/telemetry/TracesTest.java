// SPDX-License-Identifier: Apache-2.0
package org.postern.app.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postern.app.testing.TestAgencies.THURROCK;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postern.app.testing.TestGateway;

/** Traces are off unless asked for, and then say nothing of whom a call was about. */
class TracesTest {

    private static final String SECRET = "Quillfeather";

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    @Test
    void tracesWhenNobodyAskedThenAreOff() {
        assertThat(TestGateway.shared().bean(org.springframework.core.env.Environment.class))
                .satisfies(settings -> {
                    assertThat(settings.getProperty("management.opentelemetry.enabled"))
                            .isEqualTo("false");
                    assertThat(settings.getProperty("management.tracing.export.enabled"))
                            .isEqualTo("false");
                });
    }

    @Test
    void tracesWhenACollectorIsNamedThenSpansComeWithoutAddressesAndTexts() throws IOException {
        HttpServer collector = collector();
        try (TestGateway gateway = TestGateway.start(
                "traces",
                Map.of(
                        "management.opentelemetry.enabled", "true",
                        "management.tracing.export.enabled", "true",
                        "management.tracing.sampling.probability", "1.0",
                        "management.opentelemetry.tracing.export.schedule-delay", "200ms",
                        "management.opentelemetry.tracing.export.otlp.endpoint",
                                "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces"))) {
            UUID id = UUID.randomUUID();
            gateway.as(THURROCK).get("/submissions/" + id + "?name=" + SECRET);
            Observation.createNotStarted("failing", gateway.bean(ObservationRegistry.class))
                    .highCardinalityKeyValue("child", SECRET)
                    .start()
                    .error(new IllegalStateException(SECRET))
                    .stop();

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> text().contains("/api/v1/submissions/{id}") && text().contains("failing"));

            assertThat(text()).doesNotContain(SECRET).doesNotContain(id.toString());
        } finally {
            collector.stop(0);
        }
    }

    private HttpServer collector() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            synchronized (received) {
                new ByteArrayInputStream(body).transferTo(received);
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** Protocol buffers hold texts as they are. */
    private String text() {
        synchronized (received) {
            return received.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
