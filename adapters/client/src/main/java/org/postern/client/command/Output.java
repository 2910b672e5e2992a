// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.postern.client.GatewayRefusal;
import org.postern.document.Issue;
import org.postern.envelope.pki.Refusal;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a command speaks: results on standard output, as text or one JSON object a line; everything else on standard error. */
final class Output {

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;

    Output(CommandSpec command, boolean json) {
        this.out = command.commandLine().getOut();
        this.err = command.commandLine().getErr();
        this.json = json;
    }

    boolean json() {
        return json;
    }

    static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    /** One result, for programs. */
    void write(JsonNode object) {
        out.println(JsonMapper.shared().writeValueAsString(object));
        out.flush();
    }

    /** A line of a result, for people. */
    void line(String text) {
        out.println(text);
        out.flush();
    }

    void lines(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    /** What is no result: why something failed, what to do next. */
    void say(String text) {
        err.println(text);
        err.flush();
    }

    void say(Refusal refusal) {
        say(refusal.code() + " " + refusal.text() + " " + refusal.fix());
    }

    PrintWriter err() {
        return err;
    }

    PrintWriter raw() {
        return out;
    }

    static ArrayNode issues(List<Issue> issues) {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        issues.forEach(issue -> array.addObject()
                .put("severity", word(issue))
                .put("code", issue.code())
                .put("pointer", issue.pointer())
                .put("text", issue.text())
                .put("fix", issue.fix()));
        return array;
    }

    static String text(Issue issue) {
        return word(issue) + " " + issue.code() + " " + (issue.pointer().isEmpty() ? "(document)" : issue.pointer())
                + ": " + issue.text() + " " + issue.fix();
    }

    static ObjectNode json(GatewayRefusal refusal) {
        ObjectNode node = object().put("status", refusal.status())
                .put("code", refusal.code())
                .put("title", refusal.title())
                .put("detail", refusal.detail());
        if (!refusal.issues().isEmpty()) {
            node.set("issues", issues(refusal.issues()));
        }
        return node;
    }

    static ObjectNode json(Refusal refusal) {
        return object().put("code", refusal.code()).put("text", refusal.text()).put("fix", refusal.fix());
    }

    private static String word(Issue issue) {
        return issue.severity().name().toLowerCase(Locale.ROOT);
    }
}
