// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** An agency's push address: a real HTTPS server that asks for the gateway's certificate. */
public final class PushReceiver {

    /** One push as it came. */
    public record Pushed(UUID envelope, String path, String mediaType, byte[] body, X509Certificate client) {}

    /** What to answer. */
    public record Answer(int status, byte[] body) {}

    private static final Function<Pushed, Answer> LATER = pushed -> new Answer(202, new byte[0]);

    private final HttpsServer server;
    private final List<Pushed> received = new CopyOnWriteArrayList<>();
    private volatile Function<Pushed, Answer> script = LATER;

    private PushReceiver(HttpsServer server) {
        this.server = server;
    }

    public static PushReceiver start(TestPki pki) throws IOException {
        SSLContext context =
                Tls.context(Optional.of(pki.server()), pki.authority().certificate());
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters strict = context.getDefaultSSLParameters();
                strict.setNeedClientAuth(true);
                strict.setProtocols(new String[] {"TLSv1.3"});
                parameters.setSSLParameters(strict);
            }
        });
        PushReceiver receiver = new PushReceiver(server);
        server.createContext("/", receiver::handle);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "push-receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        return receiver;
    }

    String address(String agency) {
        return "https://localhost:" + server.getAddress().getPort() + "/" + agency;
    }

    /** Answers by this script from now on. */
    public void always(Function<Pushed, Answer> answers) {
        script = answers;
    }

    /** Answers by this script while the act runs, and 202 before and after. */
    public void answering(Function<Pushed, Answer> answers, TestClock.Act act) throws Exception {
        script = answers;
        try {
            act.run();
        } finally {
            script = LATER;
        }
    }

    public List<Pushed> pushesOf(UUID envelope) {
        return received.stream()
                .filter(pushed -> pushed.envelope().equals(envelope))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Pushed pushed = new Pushed(
                    UUID.fromString(exchange.getRequestHeaders().getFirst("Postern-Envelope")),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    exchange.getRequestBody().readAllBytes(),
                    (X509Certificate) ((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0]);
            received.add(pushed);
            Answer answer = script.apply(pushed);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }
}
