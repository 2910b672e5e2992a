// SPDX-License-Identifier: Apache-2.0
package org.postern.client.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.postern.client.ClientError;
import org.postern.client.Patience;
import org.postern.client.Reply;

/**
 * Sends requests and tries again while the gateway cannot be reached or asks to be left alone for a moment. Every request
 * of the API may be repeated: a submission carries its key, and the rest changes nothing by being said twice.
 */
final class Connection {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

    private final HttpClient http;
    private final URI gateway;
    private final Patience patience;

    Connection(URI gateway, SSLContext tls, Patience patience) {
        SSLParameters strict = new SSLParameters();
        strict.setProtocols(new String[] {"TLSv1.3"});
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls)
                .sslParameters(strict)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.gateway = gateway;
        this.patience = patience;
    }

    URI resolve(String path) {
        return URI.create(gateway.toString().replaceFirst("/+$", "") + path);
    }

    /**
     * The gateway's answer, whatever its status.
     *
     * @param request made anew for every try, because a proof is good once
     */
    <T> Reply<HttpResponse<T>> send(Supplier<HttpRequest> request, BodyHandler<T> body) {
        Patience.Waits waits = patience.begin();
        Reply<HttpResponse<T>> reply = once(request.get(), body);
        while (worthRepeating(reply) && waits.again(askedFor(reply))) {
            reply = once(request.get(), body);
        }
        return reply;
    }

    private <T> Reply<HttpResponse<T>> once(HttpRequest request, BodyHandler<T> body) {
        try {
            return Reply.answer(http.send(request, body));
        } catch (IOException e) {
            return Failures.of(e, gateway);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.unreachable(ClientError.UNREACHABLE.refusal(gateway));
        }
    }

    private static <T> boolean worthRepeating(Reply<HttpResponse<T>> reply) {
        if (reply instanceof Reply.Answered<HttpResponse<T>> answered) {
            return BUSY.contains(answered.value().statusCode());
        }
        return reply instanceof Reply.Unreachable<HttpResponse<T>> unreachable
                && ClientError.UNREACHABLE.code().equals(unreachable.reason().code());
    }

    private static <T> Duration askedFor(Reply<HttpResponse<T>> reply) {
        return reply instanceof Reply.Answered<HttpResponse<T>> answered
                ? answered.value()
                        .headers()
                        .firstValue("Retry-After")
                        .filter(seconds -> seconds.matches("[0-9]{1,4}"))
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .orElse(Duration.ZERO)
                : Duration.ZERO;
    }
}
