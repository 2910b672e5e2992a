// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.receive;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.postern.agent.deliver.DeliverIssue;
import org.postern.agent.run.AgentLog;
import org.postern.agent.run.Defects;
import org.postern.agent.run.RunIssue;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.RevocationPolicy;
import org.postern.envelope.pki.TrustStore;

/**
 * Lets in what a gateway pushes, and nothing else: the certificate is judged before a byte of the body is read, and the body
 * is read no further than the largest envelope.
 */
public final class PushHandler implements HttpHandler {

    /** Bytes: more than the largest envelope that is opened. */
    private static final int LARGEST = 16 * 1024 * 1024;

    private static final String PART = "receive";
    private static final String CMS = "application/pkcs7-mime";

    private final ReceiveSettings settings;
    private final CertificateCheck certificates;
    private final PushDesk desk;
    private final Clock clock;
    private final AgentLog log;

    public PushHandler(ReceiveSettings settings, TrustStore trust, PushDesk desk, Clock clock, AgentLog log) {
        this.settings = settings;
        this.certificates = new CertificateCheck(trust, RevocationPolicy.WHEN_GIVEN);
        this.desk = desk;
        this.clock = clock;
        this.log = log;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            // What is turned away unread ends the connection; whoever goes on to use it is told in time.
            exchange.getResponseHeaders().set("Connection", "close");
            PushAnswer answer;
            try {
                answer = answer((HttpsExchange) exchange);
            } catch (RuntimeException defect) {
                log.say(PART, RunIssue.DEFECT.refusal(Defects.place(defect)));
                answer = PushAnswer.refused(500, RunIssue.DEFECT.refusal("see its log"));
            }
            exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
            exchange.sendResponseHeaders(answer.status(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private PushAnswer answer(HttpsExchange exchange) throws IOException {
        if (!isOurGateway((X509Certificate) exchange.getSSLSession().getPeerCertificates()[0])) {
            log.say(PART, DeliverIssue.NOT_OUR_GATEWAY.refusal());
            return PushAnswer.refused(403, DeliverIssue.NOT_OUR_GATEWAY.refusal());
        }
        if (!exchange.getRequestURI().getPath().equals(settings.path())) {
            return PushAnswer.refused(404, DeliverIssue.NOT_AN_ENVELOPE.refusal());
        }
        Optional<UUID> id = id(exchange.getRequestHeaders().getFirst("Postern-Envelope"));
        if (!exchange.getRequestMethod().equals("POST") || id.isEmpty() || !isCms(exchange)) {
            return PushAnswer.refused(400, DeliverIssue.NOT_AN_ENVELOPE.refusal());
        }
        if (length(exchange) > LARGEST) {
            return tooLarge();
        }
        byte[] envelope = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (envelope.length > LARGEST) {
            return tooLarge();
        }
        exchange.getResponseHeaders().remove("Connection");
        return desk.take(id.get(), envelope);
    }

    /** Not read any further; whoever goes on writing sees no more than a closed connection. */
    private PushAnswer tooLarge() {
        log.say(PART, DeliverIssue.PUSH_TOO_LARGE.refusal());
        return PushAnswer.refused(413, DeliverIssue.PUSH_TOO_LARGE.refusal());
    }

    /** As it says itself; 0 where it does not. */
    private static long length(HttpExchange exchange) {
        String said = exchange.getRequestHeaders().getFirst("Content-Length");
        return said != null && said.matches("[0-9]{1,18}") ? Long.parseLong(said) : 0;
    }

    /** An agency's certificate is of the same authorities, and is none of a gateway's. */
    private boolean isOurGateway(X509Certificate certificate) {
        return certificates
                .check(certificate, CertificateUse.CLIENT, clock.instant())
                .either(
                        trusted -> trusted.party().kind() == Party.Kind.GATEWAY
                                && settings.gateway()
                                        .map(id -> id.equals(trusted.party().id()))
                                        .orElse(true),
                        refusal -> false);
    }

    private static boolean isCms(HttpExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type != null && type.replaceFirst(";.*", "").strip().equalsIgnoreCase(CMS);
    }

    private static Optional<UUID> id(String header) {
        return header != null && header.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(header))
                : Optional.empty();
    }
}
