// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.receive;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.envelope.pki.TrustStore;
import org.postern.envelope.pki.Verdict;

/** The push address: TLS 1.3 and nobody without a certificate of the same authorities. */
public final class PushListener implements AutoCloseable {

    /** A gateway pushes two at once; each may have the largest envelope in memory. */
    private static final int AT_ONCE = 4;

    private static final int BACKLOG = 50;
    private static final String LONGEST_SECONDS = "60";

    static {
        // Whoever sends a request drop by drop, or does not read the answer, is cut off; off unless asked for.
        System.setProperty("sun.net.httpserver.maxReqTime", LONGEST_SECONDS);
        System.setProperty("sun.net.httpserver.maxRspTime", LONGEST_SECONDS);
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpsServer server;
    private final ExecutorService workers;

    private PushListener(HttpsServer server, ExecutorService workers) {
        this.server = server;
        this.workers = workers;
    }

    /** Refused with PST-8240 where its certificate is unfit. */
    public static Verdict<SSLContext> check(ReceiveSettings settings, TrustStore trust) {
        return ServerPair.tls(settings, trust);
    }

    /** Listens from now on; refused with PST-8240. */
    public static Verdict<PushListener> open(ReceiveSettings settings, TrustStore trust, PushHandler handler) {
        return check(settings, trust).then(tls -> open(settings, tls, handler));
    }

    private static Verdict<PushListener> open(ReceiveSettings settings, SSLContext tls, PushHandler handler) {
        InetSocketAddress address = settings.bind()
                .map(host -> new InetSocketAddress(host, settings.port()))
                .orElseGet(() -> new InetSocketAddress(settings.port()));
        try {
            HttpsServer server = HttpsServer.create(address, BACKLOG);
            ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
            server.setHttpsConfigurator(strict(tls));
            server.setExecutor(workers);
            server.createContext("/", handler);
            server.start();
            return Verdict.accept(new PushListener(server, workers));
        } catch (IOException | IllegalArgumentException e) {
            return DeliverIssue.LISTENER.refuse(
                    "another program may have its port, or this machine has no such address");
        }
    }

    private static HttpsConfigurator strict(SSLContext tls) {
        return new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters strict = tls.getDefaultSSLParameters();
                strict.setProtocols(new String[] {"TLSv1.3"});
                strict.setNeedClientAuth(true);
                parameters.setSSLParameters(strict);
            }
        };
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What is being taken in is finished first. */
    @Override
    public void close() {
        server.stop(1);
        workers.shutdown();
    }
}
