// SPDX-License-Identifier: Apache-2.0
package org.postern.client.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.postern.client.ClientError;
import org.postern.client.GatewayRefusal;
import org.postern.client.Reply;
import org.postern.envelope.pki.Refusal;
import tools.jackson.databind.JsonNode;

/** Gets access tokens (OAuth 2.0 client credentials) and keeps each until shortly before it ends. */
final class AccessTokens {

    private static final Duration RENEW_BEFORE = Duration.ofSeconds(30);

    private final Connection connection;
    private final Credentials credentials;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    AccessTokens(Connection connection, Credentials credentials, Clock clock) {
        this.connection = connection;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** A token for all of these scopes. */
    Reply<String> of(List<String> scopes) {
        String scope = String.join(" ", scopes);
        Token kept = tokens.get(scope);
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return Reply.answer(kept.value());
        }
        return ask(scope).map(token -> {
            tokens.put(scope, token);
            return token.value();
        });
    }

    /**
     * A token for as many of these scopes as the agency is given: a gateway refuses a request that names one too many, so
     * then each is tried alone.
     */
    Reply<String> ofAny(List<String> scopes) {
        Reply<String> all = of(scopes);
        if (!isScopeRefused(all)) {
            return all;
        }
        List<String> given = scopes.stream()
                .filter(scope -> of(List.of(scope)) instanceof Reply.Answered)
                .toList();
        return given.isEmpty() ? Reply.refuse(GatewayRefusal.of(ClientError.NOTHING_ALLOWED.refusal())) : of(given);
    }

    /** After the gateway has refused a token: it may have been restarted with another key. */
    void forget() {
        tokens.clear();
    }

    private static boolean isScopeRefused(Reply<String> reply) {
        return reply instanceof Reply.Refused<String> refused
                && "invalid_scope".equals(refused.refusal().title());
    }

    private Reply<Token> ask(String scope) {
        URI endpoint = connection.resolve("/oauth2/token");
        return connection
                .send(() -> request(endpoint, scope), BodyHandlers.ofByteArray())
                .then(this::read);
    }

    private HttpRequest request(URI endpoint, String scope) {
        Map<String, String> form = new LinkedHashMap<>(credentials.tokenForm(endpoint));
        form.put("grant_type", "client_credentials");
        form.put("scope", scope);
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
        credentials.proof("POST", endpoint, Optional.empty()).ifPresent(proof -> request.header("DPoP", proof));
        return request.build();
    }

    private Reply<Token> read(HttpResponse<byte[]> response) {
        JsonNode answer = Answers.json(response.body());
        String token = answer.path("access_token").asString("");
        if (response.statusCode() == 200 && !token.isEmpty()) {
            Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(60));
            return Reply.answer(new Token(token, clock.instant().plus(life).minus(RENEW_BEFORE)));
        }
        String error = answer.path("error").asString("");
        if (error.isEmpty()) {
            return Answers.refusal(response.statusCode(), response.body(), response.uri());
        }
        return Reply.refuse(refused(
                response.statusCode(), error, answer.path("error_description").asString("")));
    }

    /** A gateway of ours begins its description with a code. */
    private static GatewayRefusal refused(int status, String error, String why) {
        boolean coded = why.matches("PST-[0-9]{4} .*");
        Refusal ours = ClientError.TOKEN_REFUSED.refusal();
        return new GatewayRefusal(
                status,
                coded ? why.substring(0, 8) : ours.code(),
                error,
                (coded ? why.substring(9) + ". " : "") + ours.text() + " " + ours.fix(),
                List.of());
    }
}
