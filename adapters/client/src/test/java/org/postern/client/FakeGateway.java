// SPDX-License-Identifier: Apache-2.0
package org.postern.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.postern.envelope.pki.OwnKey;

/** A server that speaks as much of the public API as the client's tests need, over real TLS with client certificates. */
public final class FakeGateway implements AutoCloseable {

    private final HttpsServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final AtomicInteger dropping = new AtomicInteger();
    private final FakeApi api;
    public final List<String> calls = new CopyOnWriteArrayList<>();

    private FakeGateway(TestPki pki, HttpsServer server) {
        this.server = server;
        this.api = new FakeApi(pki);
    }

    public static FakeGateway start(TestPki pki) {
        return start(pki, pki.server());
    }

    public static FakeGateway start(TestPki pki, OwnKey serverKey) {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SSLContext tls = context(pki, serverKey);
            server.setHttpsConfigurator(new HttpsConfigurator(tls) {
                @Override
                public void configure(HttpsParameters parameters) {
                    SSLParameters wanted = tls.getDefaultSSLParameters();
                    wanted.setWantClientAuth(true);
                    parameters.setSSLParameters(wanted);
                }
            });
            FakeGateway gateway = new FakeGateway(pki, server);
            server.setExecutor(gateway.workers);
            server.createContext("/", gateway::handle);
            server.start();
            return gateway;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    public FakeApi api() {
        return api;
    }

    /** The next requests are cut off without an answer. */
    public void drop(int requests) {
        dropping.set(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        if (dropping.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.close();
            return;
        }
        try (exchange) {
            FakeApi.Answer answer = api.answer(FakeApi.Request.of(exchange));
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private static SSLContext context(TestPki pki, OwnKey serverKey) {
        char[] password = "in-memory".toCharArray();
        try {
            KeyStore identity = KeyStore.getInstance("PKCS12");
            identity.load(null, null);
            identity.setKeyEntry(
                    "server",
                    KeyFactory.getInstance("EC")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(serverKey.key().getEncoded())),
                    password,
                    new Certificate[] {serverKey.certificate().certificate()});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(identity, password);
            KeyStore authorities = KeyStore.getInstance("PKCS12");
            authorities.load(null, null);
            authorities.setCertificateEntry("authority", pki.authority.certificate());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The calls to one path. */
    public List<String> callsTo(String path) {
        List<String> found = new ArrayList<>(calls);
        found.removeIf(call -> !call.contains(path));
        return found;
    }
}
