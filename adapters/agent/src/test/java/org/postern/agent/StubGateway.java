// SPDX-License-Identifier: Apache-2.0
package org.postern.agent;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.postern.envelope.DocumentSignature;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.KnownCertificate;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.RevocationPolicy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in documents as the public API does, over TLS with client certificates: signatures are verified, and the same
 * key with other content is a conflict.
 */
public final class StubGateway implements AutoCloseable {

    private final HttpsServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final DocumentSignature signatures;
    private final Map<String, byte[]> byKey = new ConcurrentHashMap<>();
    private final List<JsonNode> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger repeats = new AtomicInteger();
    private final AtomicInteger conflicts = new AtomicInteger();
    private volatile int answerMillis;
    private volatile boolean away;
    private volatile int most = Integer.MAX_VALUE;

    public StubGateway(TestKeys keys) throws IOException {
        signatures = new DocumentSignature(new CertificateCheck(keys.trust(), RevocationPolicy.STRICT));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SSLContext tls = TestTls.server(keys);
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = tls.getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    /** How long each answer takes, so that there is a middle to be killed in. */
    public void answerIn(int millis) {
        answerMillis = millis;
    }

    /** From so many accepted documents on it answers nobody, as one that hangs, until there may be more. */
    public void hangAt(int documents) {
        synchronized (accepted) {
            most = documents;
            accepted.notifyAll();
        }
    }

    /** Answers 503 while it is away. */
    public void away(boolean is) {
        away = is;
    }

    /** Each document once, in the order in which it came. */
    public List<JsonNode> accepted() {
        return accepted;
    }

    /** How often a document came again that had been accepted. */
    public int repeats() {
        return repeats.get();
    }

    public int conflicts() {
        return conflicts.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        try (exchange) {
            if (away) {
                answer(exchange, 503, "{}");
            } else if (exchange.getRequestURI().getPath().equals("/oauth2/token")) {
                answer(
                        exchange,
                        signedIn(exchange).isPresent() ? 200 : 401,
                        "{\"access_token\":\"t\",\"expires_in\":300}");
            } else {
                take(exchange, body);
            }
        }
    }

    private void take(HttpExchange exchange, byte[] body) throws IOException {
        byte[] document = signatures.verify(body, Instant.now()).orElseThrow().document();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        waitForRoom();
        byte[] before = byKey.putIfAbsent(key, document);
        if (before == null) {
            accepted.add(JsonMapper.shared().readTree(document));
        }
        pause();
        if (before != null && !Arrays.equals(before, document)) {
            conflicts.incrementAndGet();
            answer(exchange, 409, "{\"code\":\"PST-6202\",\"title\":\"Other content\"}");
            return;
        }
        if (before != null) {
            repeats.incrementAndGet();
        }
        answer(exchange, 202, "{\"id\":\"7c0ffee0-0000-4000-8000-000000000000\",\"recipients\":[],\"warnings\":[]}");
    }

    private void waitForRoom() {
        try {
            synchronized (accepted) {
                while (accepted.size() >= most) {
                    accepted.wait();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() {
        try {
            Thread.sleep(answerMillis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> signedIn(HttpExchange exchange) throws IOException {
        SSLSession session = ((com.sun.net.httpserver.HttpsExchange) exchange).getSSLSession();
        return KnownCertificate.of((java.security.cert.X509Certificate) session.getPeerCertificates()[0])
                .orElseThrow()
                .party()
                .map(Party::id);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
