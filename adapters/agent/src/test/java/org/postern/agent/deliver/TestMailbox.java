// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postern.agent.TestKeys;
import org.postern.agent.TestTls;
import org.postern.envelope.Acknowledgement;
import org.postern.envelope.Disclosure;
import org.postern.envelope.Problem;
import org.postern.envelope.SealedEnvelope;
import org.postern.envelope.Sealer;
import org.postern.envelope.StatementCheck;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.CertificateUse;
import org.postern.envelope.pki.OwnKey;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.RevocationPolicy;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A recipient's mailbox at a gateway: envelopes that a real sealer sealed; receipts and acknowledgements are really judged. */
public final class TestMailbox implements AutoCloseable {

    private final HttpsServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final CertificateCheck check;
    private final Sealer sealer;
    private final Map<UUID, SealedEnvelope> sealed = new ConcurrentHashMap<>();
    private final List<UUID> waiting = new CopyOnWriteArrayList<>();

    /** Envelopes whose receipt was taken, in that order. */
    public final List<UUID> receipts = new CopyOnWriteArrayList<>();
    /** What could not be opened. */
    public final List<Problem> problems = new CopyOnWriteArrayList<>();
    /** What was said to be read. */
    public final List<Acknowledgement> read = new CopyOnWriteArrayList<>();

    public TestMailbox(TestKeys keys) throws IOException {
        check = new CertificateCheck(keys.trust(), RevocationPolicy.STRICT);
        OwnKey gateway = keys.issue(Party.gateway("test-gateway"), CertificateUse.SIGN);
        sealer = new Sealer(gateway, check);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(TestTls.server(keys)));
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("https://localhost:" + server.getAddress().getPort());
    }

    /** Seals one for an agency, and leaves it in the mailbox. */
    public UUID put(
            String recipient, String unit, X509Certificate certificate, ObjectNode disclosure, ObjectNode manifest) {
        UUID id = UUID.fromString(
                seal(recipient, unit, certificate, disclosure, manifest).sent().envelopeId());
        waiting.add(id);
        return id;
    }

    /** Seals one that somebody else hands over. */
    public SealedEnvelope seal(
            String recipient, String unit, X509Certificate certificate, ObjectNode disclosure, ObjectNode manifest) {
        UUID id = UUID.randomUUID();
        Disclosure content =
                new Disclosure(id.toString(), "rhi-wigan-listen", recipient, unit, "test/1", disclosure, manifest);
        SealedEnvelope envelope =
                sealer.seal(content, certificate, Instant.now()).orElseThrow();
        sealed.put(id, envelope);
        return envelope;
    }

    /** Whether a receipt is the right one for what was sealed. */
    public boolean accepts(byte[] receipt, SealedEnvelope envelope) {
        return new StatementCheck(check)
                .receipt(receipt, envelope.sent(), Instant.now())
                .either(good -> true, refusal -> false);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.equals("/oauth2/token")) {
                json(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":300}");
            } else if (path.equals("/api/v1/inbox")) {
                json(exchange, 200, page());
            } else {
                String[] steps = path.substring("/api/v1/inbox/".length()).split("/");
                UUID id = UUID.fromString(steps[0]);
                if (steps.length == 1) {
                    answer(
                            exchange,
                            200,
                            "application/pkcs7-mime",
                            sealed.get(id).bytes());
                } else {
                    statement(exchange, steps[1], id, body);
                }
            }
        }
    }

    private void statement(HttpExchange exchange, String kind, UUID id, byte[] body) throws IOException {
        StatementCheck judge = new StatementCheck(check);
        var sent = sealed.get(id).sent();
        if (kind.equals("receipt")) {
            judge.receipt(body, sent, Instant.now()).orElseThrow();
            receipts.add(id);
            waiting.remove(id);
        } else if (kind.equals("problem")) {
            problems.add(judge.problem(body, sent, Instant.now()).orElseThrow().statement());
        } else {
            read.add(judge.acknowledgement(body, sent, Instant.now())
                    .orElseThrow()
                    .statement());
        }
        exchange.sendResponseHeaders(204, -1);
    }

    private String page() {
        ObjectNode page = JsonMapper.shared().createObjectNode();
        ArrayNode items = page.putArray("items");
        new ArrayList<>(waiting)
                .forEach(id -> items.addObject()
                        .put("id", id.toString())
                        .put("type", "rhi-summary")
                        .put("unit", "")
                        .put("urgent", false)
                        .put("state", "SEALED"));
        return page.put("next", 0).toString();
    }

    private static void json(HttpExchange exchange, int status, String text) throws IOException {
        answer(exchange, status, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
