// SPDX-License-Identifier: Apache-2.0
package org.postern.app.testing;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway answered. */
public record Reply(int status, HttpHeaders headers, byte[] body) {

    static Reply of(HttpResponse<byte[]> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Of a problem. */
    public String code() {
        return json().path("code").asString("");
    }

    /** Of what was accepted. */
    public UUID id() {
        if (status != 202) {
            throw new AssertionError("not accepted: " + status + " " + text());
        }
        return UUID.fromString(json().path("id").asString());
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** What the accepted answer says of one recipient. */
    public JsonNode recipient(String agency) {
        return json().path("recipients")
                .valueStream()
                .filter(recipient -> recipient.path("agency").asString().equals(agency))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such recipient: " + agency));
    }
}
