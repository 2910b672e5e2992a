// SPDX-License-Identifier: Apache-2.0
package org.postern.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.postern.app.pipeline.Answer;
import org.postern.document.Issue;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every refusal of the API as {@code application/problem+json} (RFC 9457), with a stable code and, if invalid, the issues. */
@Component
public class Problems {

    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    public ResponseEntity<byte[]> response(Answer.Refused refused) {
        return ResponseEntity.status(refused.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body(refused));
    }

    public ResponseEntity<byte[]> response(int status, String code, String title, String detail) {
        return response(new Answer.Refused(status, code, title, detail));
    }

    public void write(HttpServletResponse response, int status, String code, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(body(new Answer.Refused(status, code, title, detail)));
    }

    private byte[] body(Answer.Refused refused) {
        ObjectNode problem = json.createObjectNode()
                .put("type", "urn:postern:problem:" + refused.code())
                .put("title", refused.title())
                .put("status", refused.status())
                .put("detail", refused.detail())
                .put("code", refused.code());
        if (!refused.issues().isEmpty()) {
            ArrayNode issues = problem.putArray("issues");
            refused.issues().forEach(issue -> issues.add(issue(issue)));
        }
        return json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode issue(Issue issue) {
        return json.createObjectNode()
                .put("severity", issue.severity().name().toLowerCase(java.util.Locale.ROOT))
                .put("code", issue.code())
                .put("pointer", issue.pointer())
                .put("text", issue.text())
                .put("fix", issue.fix());
    }
}
