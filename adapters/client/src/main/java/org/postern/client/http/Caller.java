// SPDX-License-Identifier: Apache-2.0
package org.postern.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.postern.client.Reply;

/** Makes calls signed in: gets the token, adds the proof, and once more with a new token when the old one was refused. */
final class Caller {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Connection connection;
    private final Credentials credentials;
    private final AccessTokens tokens;

    Caller(Connection connection, Credentials credentials, AccessTokens tokens) {
        this.connection = connection;
        this.credentials = credentials;
        this.tokens = tokens;
    }

    /** Answered with any status of success; every other status is the gateway's no. */
    Reply<HttpResponse<byte[]>> call(Call call) {
        return signedIn(call, BodyHandlers.ofByteArray())
                .then(response -> isSuccess(response)
                        ? Reply.answer(response)
                        : Answers.refusal(response.statusCode(), response.body(), response.uri()));
    }

    /** As above, for an answer too large for memory; whoever gets the stream closes it. */
    Reply<InputStream> stream(Call call) {
        return signedIn(call, BodyHandlers.ofInputStream())
                .then(response -> isSuccess(response) ? Reply.answer(response.body()) : refused(response));
    }

    private <T> Reply<HttpResponse<T>> signedIn(Call call, BodyHandler<T> body) {
        Reply<HttpResponse<T>> first = attempt(call, body);
        if (first instanceof Reply.Answered<HttpResponse<T>> answered
                && answered.value().statusCode() == 401) {
            tokens.forget();
            return attempt(call, body);
        }
        return first;
    }

    private <T> Reply<HttpResponse<T>> attempt(Call call, BodyHandler<T> body) {
        Reply<String> token = call.anyOf() ? tokens.ofAny(call.scopes()) : tokens.of(call.scopes());
        return token.then(value -> connection.send(() -> request(call, value), body));
    }

    private HttpRequest request(Call call, String token) {
        URI uri = connection.resolve("/api/v1" + call.path());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(LONGEST)
                .header("Authorization", credentials.scheme() + " " + token)
                .method(
                        call.method(),
                        call.body().map(BodyPublishers::ofByteArray).orElse(BodyPublishers.noBody()));
        call.headers().forEach(request::header);
        credentials.proof(call.method(), uri, Optional.of(token)).ifPresent(proof -> request.header("DPoP", proof));
        return request.build();
    }

    private static boolean isSuccess(HttpResponse<?> response) {
        return response.statusCode() / 100 == 2;
    }

    private static Reply<InputStream> refused(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            return Answers.refusal(response.statusCode(), body.readNBytes(1 << 20), response.uri());
        } catch (IOException e) {
            return Failures.of(e, response.uri());
        }
    }
}
