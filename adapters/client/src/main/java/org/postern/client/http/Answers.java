// SPDX-License-Identifier: Apache-2.0
package org.postern.client.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.postern.client.ClientError;
import org.postern.client.GatewayRefusal;
import org.postern.client.Reply;
import org.postern.document.Issue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what the gateway answers; what cannot be read is missing, never an exception. */
final class Answers {

    private Answers() {}

    /** A missing node for what is no JSON. */
    static JsonNode json(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.missingNode();
        }
    }

    /** The gateway's no as {@code application/problem+json}; without a code it was not our gateway that spoke. */
    static <T> Reply<T> refusal(int status, byte[] body, URI asked) {
        JsonNode problem = json(body);
        String code = problem.path("code").asString("");
        if (code.isEmpty()) {
            return Reply.refuse(new GatewayRefusal(
                    status,
                    ClientError.NOT_THE_API.code(),
                    ClientError.NOT_THE_API.refusal(asked.getAuthority()).text(),
                    "It answered " + status + ". "
                            + ClientError.NOT_THE_API
                                    .refusal(asked.getAuthority())
                                    .fix(),
                    List.of()));
        }
        return Reply.refuse(new GatewayRefusal(
                status,
                code,
                problem.path("title").asString(""),
                problem.path("detail").asString(""),
                problem.path("issues").valueStream().map(Answers::issue).toList()));
    }

    static Issue issue(JsonNode issue) {
        return new Issue(
                severity(issue.path("severity").asString("")),
                issue.path("code").asString(""),
                issue.path("pointer").asString(""),
                issue.path("text").asString(""),
                issue.path("fix").asString(""));
    }

    /** A severity of a later version is taken as an error. */
    private static Issue.Severity severity(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "warning" -> Issue.Severity.WARNING;
            case "information" -> Issue.Severity.INFORMATION;
            default -> Issue.Severity.ERROR;
        };
    }
}
