// SPDX-License-Identifier: Apache-2.0
package org.postern.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.postern.envelope.DocumentSignature;
import org.postern.envelope.pki.CertificateCheck;
import org.postern.envelope.pki.Party;
import org.postern.envelope.pki.RevocationPolicy;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The calls of the public API, as the contract words them, on state in memory. */
public final class FakeApi {

    private final TestPki pki;
    private final Map<String, String> agencyOfToken = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> answered = new ConcurrentHashMap<>();
    private final FakeMailbox mailbox;

    /** What each agency is given; everything where nothing is said. */
    public final Map<String, Set<String>> scopes = new ConcurrentHashMap<>();
    /** Answers that come before any other, by path. */
    public final Map<String, Answer> scripted = new ConcurrentHashMap<>();
    /** The last body that was sent to a path with such an answer. */
    public final Map<String, byte[]> asked = new ConcurrentHashMap<>();
    /** Every document that was accepted, by its idempotency key. */
    public final Map<String, byte[]> accepted = new ConcurrentHashMap<>();

    FakeApi(TestPki pki) {
        this.pki = pki;
        this.mailbox = new FakeMailbox(pki);
    }

    public FakeMailbox mailbox() {
        return mailbox;
    }

    /** One request, with whom its connection stands for. */
    record Request(String method, String path, Map<String, String> headers, byte[] body, Optional<String> certified) {

        static Request of(HttpExchange exchange) throws IOException {
            Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                            header -> header.getValue().get(0)));
            return new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    headers,
                    exchange.getRequestBody().readAllBytes(),
                    certified((HttpsExchange) exchange));
        }

        private static Optional<String> certified(HttpsExchange exchange) {
            try {
                return Party.of((X509Certificate) exchange.getSSLSession().getPeerCertificates()[0])
                        .map(Party::id);
            } catch (SSLPeerUnverifiedException noCertificate) {
                return Optional.empty();
            }
        }
    }

    /** An answer. */
    public record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {

        public static Answer json(int status, String json) {
            return new Answer(status, "application/json", json.getBytes(StandardCharsets.UTF_8), Map.of());
        }

        public static Answer problem(int status, String code) {
            return new Answer(
                    status,
                    "application/problem+json",
                    ("{\"status\":" + status + ",\"code\":\"" + code + "\",\"title\":\"No\",\"detail\":\"Because.\"}")
                            .getBytes(StandardCharsets.UTF_8),
                    Map.of());
        }

        static Answer empty() {
            return new Answer(204, "application/json", new byte[0], Map.of());
        }

        Answer with(String name, String value) {
            return new Answer(status, contentType, body, Map.of(name, value));
        }
    }

    Answer answer(Request request) {
        Answer first = scripted.get(request.path());
        if (first != null) {
            asked.put(request.path(), request.body());
            return first;
        }
        if (request.path().equals("/oauth2/token")) {
            return token(request);
        }
        String authorization = request.headers().getOrDefault("authorization", "");
        String agency = agencyOfToken.get(authorization.replaceFirst("^[A-Za-z]+ ", ""));
        boolean bound = authorization.startsWith("DPoP ")
                ? FakeProofs.isGood(request)
                : request.certified().equals(Optional.ofNullable(agency));
        if (agency == null || !bound) {
            return Answer.problem(401, "PST-6110");
        }
        List<String> path =
                Arrays.asList(request.path().substring("/api/v1/".length()).split("/"));
        return path.get(0).equals("documents")
                ? submit(agency, path.get(1), request)
                : path.get(0).equals("inbox")
                        ? mailbox.answer(agency, path, request.body())
                        : Answer.problem(404, "PST-6000");
    }

    private Answer token(Request request) {
        Map<String, String> form = Arrays.stream(new String(request.body(), StandardCharsets.UTF_8).split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        String agency = form.get("client_id");
        boolean known = form.containsKey("client_assertion")
                ? FakeProofs.isGoodAssertion(form.get("client_assertion"), agency)
                : request.certified().equals(Optional.of(agency));
        if (!known) {
            return Answer.json(401, "{\"error\":\"invalid_client\",\"error_description\":\"PST-6109 another agency\"}");
        }
        Set<String> given = scopes.get(agency);
        if (given != null && !given.containsAll(List.of(form.get("scope").split(" ")))) {
            return Answer.json(400, "{\"error\":\"invalid_scope\"}");
        }
        String token = UUID.randomUUID().toString();
        agencyOfToken.put(token, agency);
        return Answer.json(200, "{\"access_token\":\"" + token + "\",\"expires_in\":300}");
    }

    private Answer submit(String agency, String type, Request request) {
        String key = agency + " " + type + " " + request.headers().get("idempotency-key");
        CertificateCheck check = new CertificateCheck(pki.trust(), RevocationPolicy.STRICT);
        byte[] document = new DocumentSignature(check)
                .verify(request.body(), java.time.Instant.now())
                .orElseThrow()
                .document();
        byte[] before = accepted.putIfAbsent(key, document);
        if (before != null && !Arrays.equals(before, document)) {
            return Answer.problem(409, "PST-6202");
        }
        ObjectNode answer = answered.computeIfAbsent(key, any -> acceptance(type));
        return Answer.json(202, answer.toString()).with("Postern-Repeated", Boolean.toString(before != null));
    }

    private static ObjectNode acceptance(String type) {
        ObjectNode answer = JsonMapper.shared()
                .createObjectNode()
                .put("id", UUID.randomUUID().toString())
                .put("type", type)
                .put("version", 1);
        answer.putArray("recipients")
                .addObject()
                .put("agency", "police-essex")
                .put("unit", "missing-liaison")
                .put("outcome", "sent-reduced")
                .put("rule", "R-1")
                .put("reason", "Because a rule says so.");
        answer.putArray("warnings");
        return answer;
    }
}
