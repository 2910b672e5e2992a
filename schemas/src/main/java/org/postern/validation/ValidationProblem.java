// SPDX-License-Identifier: Apache-2.0
package org.postern.validation;

import java.util.List;
import java.util.Locale;
import org.postern.document.Issue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Issues as {@code application/problem+json} (RFC 9457): the whole list in the extension member {@code issues}. */
public final class ValidationProblem {

    /** Identifies the kind of problem; an identifier, not a page to visit. */
    public static final String TYPE = "https://postern.example/problems/invalid-document";

    private static final int UNPROCESSABLE_CONTENT = 422;

    private ValidationProblem() {}

    /** Of a document that was refused, by its reader or by validation; holds no value of it. */
    public static ObjectNode of(List<Issue> issues) {
        long errors = issues.stream().filter(Issue::refuses).count();
        ObjectNode problem = JsonMapper.shared().createObjectNode();
        problem.put("type", TYPE);
        problem.put("title", "The document is not valid");
        problem.put("status", UNPROCESSABLE_CONTENT);
        problem.put("detail", errors == 1 ? "One thing must be mended." : errors + " things must be mended.");
        ArrayNode list = problem.putArray("issues");
        issues.forEach(issue -> list.add(json(issue)));
        return problem;
    }

    /** One issue with the members severity, code, pointer, text and fix. */
    public static ObjectNode json(Issue issue) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("severity", issue.severity().name().toLowerCase(Locale.ROOT));
        json.put("code", issue.code());
        json.put("pointer", issue.pointer());
        json.put("text", issue.text());
        json.put("fix", issue.fix());
        return json;
    }
}
