// SPDX-License-Identifier: Apache-2.0
package org.postern.client.http;

import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.postern.client.ClientError;
import org.postern.client.GatewayClient;
import org.postern.client.GatewayRefusal;
import org.postern.client.Reply;
import org.postern.client.api.InboxPage;
import org.postern.client.api.SubmissionStatus;
import org.postern.client.api.Submitted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The API's calls, one method each. */
final class HttpGatewayClient implements GatewayClient {

    private static final String CMS = "application/pkcs7-mime";
    private static final String GOVERNANCE = "governance";
    private static final List<String> RECEIVE = ofEveryType("receive:");
    /** Only the gateway knows of which type a submission is. */
    private static final List<String> SUBMIT = ofEveryType("submit:");

    private final String agency;
    private final Caller caller;

    HttpGatewayClient(String agency, Caller caller) {
        this.agency = agency;
        this.caller = caller;
    }

    @Override
    public String agency() {
        return agency;
    }

    @Override
    public Reply<Submitted> submit(String type, byte[] signed, String key) {
        Call call = Call.post("/documents/" + type, "submit:" + type)
                .header("Idempotency-Key", key)
                .with(CMS, signed);
        return caller.call(call)
                .then(response -> read(response, ObjectNode.class, Function.identity())
                        .map(json -> new Submitted(
                                json,
                                response.headers()
                                        .firstValue("Postern-Repeated")
                                        .filter("true"::equals)
                                        .isPresent())));
    }

    @Override
    public Reply<ObjectNode> preview(String type, byte[] signed) {
        return json(Call.post("/preview/" + type, "submit:" + type).with(CMS, signed), ObjectNode.class);
    }

    @Override
    public Reply<SubmissionStatus> status(UUID submission) {
        return json(Call.get("/submissions/" + submission, "status"), ObjectNode.class)
                .map(SubmissionStatus::new);
    }

    @Override
    public Reply<SubmissionStatus> recall(UUID submission) {
        return json(Call.ofAny("POST", "/submissions/" + submission + "/recall", SUBMIT), ObjectNode.class)
                .map(SubmissionStatus::new);
    }

    @Override
    public Reply<ArrayNode> alerts() {
        return json(Call.get("/alerts", "status"), ArrayNode.class);
    }

    @Override
    public Reply<ObjectNode> statistics(LocalDate from, LocalDate to) {
        return json(Call.get("/statistics?from=" + from + "&to=" + to, "status"), ObjectNode.class);
    }

    @Override
    public Reply<InboxPage> inbox(long after, int limit) {
        return caller.call(Call.ofAny("GET", "/inbox?after=" + after + "&limit=" + limit, RECEIVE))
                .then(response -> read(response, ObjectNode.class, InboxPage::of));
    }

    @Override
    public Reply<byte[]> fetch(UUID envelope) {
        return caller.call(Call.ofAny("GET", "/inbox/" + envelope, RECEIVE)).map(HttpResponse::body);
    }

    @Override
    public Reply<Void> receipt(UUID envelope, byte[] cms) {
        return nothing(
                Call.ofAny("POST", "/inbox/" + envelope + "/receipt", RECEIVE).with(CMS, cms));
    }

    @Override
    public Reply<Void> problem(UUID envelope, byte[] cms) {
        return nothing(
                Call.ofAny("POST", "/inbox/" + envelope + "/problem", RECEIVE).with(CMS, cms));
    }

    @Override
    public Reply<Void> acknowledge(UUID envelope, byte[] cms) {
        return nothing(Call.ofAny("POST", "/inbox/" + envelope + "/acknowledgement", RECEIVE)
                .with(CMS, cms));
    }

    @Override
    public Reply<ArrayNode> reviews() {
        return json(Call.get("/reviews", "review"), ArrayNode.class);
    }

    @Override
    public Reply<Void> decide(UUID review, boolean release, String reason) {
        byte[] body = JsonMapper.shared()
                .writeValueAsBytes(Map.of("decision", release ? "release" : "keep", "reason", reason));
        return nothing(Call.post("/reviews/" + review, "review").with("application/json", body));
    }

    @Override
    public Reply<ArrayNode> protocols() {
        return json(Call.get("/protocols", GOVERNANCE), ArrayNode.class);
    }

    @Override
    public Reply<ObjectNode> propose(byte[] proposal) {
        return json(Call.post("/protocols", GOVERNANCE).with("application/json", proposal), ObjectNode.class);
    }

    @Override
    public Reply<ObjectNode> protocol(String id, int version) {
        return json(Call.get(version(id, version), GOVERNANCE), ObjectNode.class);
    }

    @Override
    public Reply<ObjectNode> approve(String id, int version, byte[] cms) {
        return json(Call.post(version(id, version) + "/approvals", GOVERNANCE).with(CMS, cms), ObjectNode.class);
    }

    @Override
    public Reply<ObjectNode> withdraw(String id, int version, String reason) {
        byte[] body = JsonMapper.shared().writeValueAsBytes(Map.of("reason", reason));
        return json(
                Call.post(version(id, version) + "/withdrawal", GOVERNANCE).with("application/json", body),
                ObjectNode.class);
    }

    @Override
    public Reply<ObjectNode> replay(byte[] draft, LocalDate from, LocalDate to, Optional<String> askedBy) {
        ObjectNode body = JsonMapper.shared()
                .createObjectNode()
                .put("protocol", draft)
                .put("from", from.toString())
                .put("to", to.toString());
        askedBy.ifPresent(person -> body.put("askedBy", person));
        return json(
                Call.post("/protocols/replay", GOVERNANCE)
                        .with("application/json", JsonMapper.shared().writeValueAsBytes(body)),
                ObjectNode.class);
    }

    private static List<String> ofEveryType(String scope) {
        return GatewayClient.types().stream().map(type -> scope + type).toList();
    }

    private static String version(String id, int version) {
        return "/protocols/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/versions/" + version;
    }

    @Override
    public Reply<JsonNode> checkpoint(Optional<Long> from) {
        String query = from.map(size -> "?from=" + size).orElse("");
        return json(Call.get("/ledger/checkpoint" + query, "ledger"), JsonNode.class);
    }

    @Override
    public Reply<byte[]> proof(UUID id) {
        return caller.call(Call.get("/ledger/entries/" + id + "/proof", "ledger"))
                .map(HttpResponse::body);
    }

    @Override
    public Reply<byte[]> agreementEvidence(String id, int version) {
        return caller.call(Call.get("/protocols/" + id + "/versions/" + version + "/evidence", "governance"))
                .map(HttpResponse::body);
    }

    @Override
    public Reply<InputStream> ledger() {
        return caller.stream(Call.get("/ledger/export", "ledger"));
    }

    private <T extends JsonNode> Reply<T> json(Call call, Class<T> shape) {
        return caller.call(call).then(response -> read(response, shape, Function.identity()));
    }

    private Reply<Void> nothing(Call call) {
        return caller.call(call).map(response -> null);
    }

    private static <T extends JsonNode, R> Reply<R> read(
            HttpResponse<byte[]> response, Class<T> shape, Function<T, R> reader) {
        JsonNode body = Answers.json(response.body());
        try {
            if (shape.isInstance(body)) {
                return Reply.answer(reader.apply(shape.cast(body)));
            }
        } catch (IllegalArgumentException unexpected) {
            return notTheApi(response);
        }
        return notTheApi(response);
    }

    private static <R> Reply<R> notTheApi(HttpResponse<?> response) {
        return Reply.refuse(
                GatewayRefusal.of(ClientError.NOT_THE_API.refusal(response.uri().getAuthority())));
    }
}
