// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.nio.file.Path;
import java.util.List;
import org.postern.client.offline.Foreseen;
import org.postern.client.offline.Preview;
import org.postern.document.Issue;
import org.postern.protocol.FieldDecision;
import org.postern.protocol.Words;
import org.postern.redaction.manifest.Manifests;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows previews, in the gateway's own shape for programs. */
final class PreviewReport {

    private final Output out;

    PreviewReport(Output out) {
        this.out = out;
    }

    /** @return whether the document would be taken in */
    boolean show(Path file, Preview preview) {
        if (out.json()) {
            out.write(json(file, preview));
        } else {
            text(file, preview);
        }
        return preview instanceof Preview.Foreseeable;
    }

    private static ObjectNode json(Path file, Preview preview) {
        ObjectNode node = Output.object().put("file", file.toString());
        if (preview instanceof Preview.Invalid invalid) {
            node.put("code", "invalid").set("issues", Output.issues(invalid.issues()));
        } else if (preview instanceof Preview.NotEntitled refusal) {
            node.put("code", refusal.code()).put("reason", refusal.reason());
        } else {
            Preview.Foreseeable all = (Preview.Foreseeable) preview;
            ArrayNode recipients = node.putArray("recipients");
            all.recipients().forEach(one -> recipients.add(json(one)));
            node.set("warnings", Output.issues(all.warnings()));
        }
        return node;
    }

    private static ObjectNode json(Foreseen foreseen) {
        ObjectNode node = Output.object()
                .put("agency", foreseen.recipient().agency().id())
                .put("unit", foreseen.recipient().unit())
                .put("outcome", foreseen.word())
                .put("rule", foreseen.rule())
                .put("reason", foreseen.reason());
        if (!foreseen.held().isEmpty()) {
            ArrayNode held = node.putArray("held");
            foreseen.held()
                    .forEach(field -> held.addObject()
                            .put("pointer", field.pointer())
                            .put("kind", field.kind().id())
                            .put("code", field.code())
                            .put("reason", field.reason()));
        }
        foreseen.cleared().ifPresent(cleared -> {
            node.set("disclosure", cleared.disclosure());
            node.set("manifest", Manifests.json(cleared.manifest()));
        });
        ArrayNode fields = node.putArray("fields");
        foreseen.fields()
                .forEach(field -> fields.addObject()
                        .put("pointer", field.pointer())
                        .put("path", field.path())
                        .put("treatment", field.treatment().word())
                        .put("rule", field.rule())
                        .put("reason", field.reason()));
        return node;
    }

    private void text(Path file, Preview preview) {
        if (preview instanceof Preview.Invalid invalid) {
            out.line(file + ": not valid, nothing would be taken in");
            invalid.issues().forEach(issue -> out.line("  " + Output.text(issue)));
        } else if (preview instanceof Preview.NotEntitled refusal) {
            out.line(file + ": refused");
            out.line("  " + refusal.code() + " " + refusal.reason());
        } else {
            Preview.Foreseeable all = (Preview.Foreseeable) preview;
            out.line(file + ":");
            warnings(all.warnings());
            all.recipients().forEach(this::text);
            if (all.recipients().isEmpty()) {
                out.line("  It would reach nobody: no protocol names a recipient for it.");
            }
        }
    }

    private void warnings(List<Issue> warnings) {
        warnings.forEach(issue -> out.line("  " + Output.text(issue)));
    }

    private void text(Foreseen foreseen) {
        String unit = foreseen.recipient().unit();
        out.line("");
        out.line("  " + foreseen.recipient().agency().id() + (unit.isEmpty() ? "" : " (" + unit + ")") + ": "
                + foreseen.word());
        out.line("  " + foreseen.rule() + ": " + foreseen.reason());
        foreseen.held()
                .forEach(field -> out.line("  waits for a person: " + place(field.pointer()) + " ("
                        + field.kind().id() + ", " + field.code() + ") " + field.reason()));
        Table table = new Table();
        for (FieldDecision field : foreseen.fields()) {
            table.row("    " + place(field.pointer()), Words.of(field.treatment()), field.rule(), field.reason());
        }
        out.lines(table.lines());
        foreseen.cleared().ifPresent(cleared -> {
            out.line("  It would get:");
            out.line(JsonMapper.shared()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(cleared.disclosure())
                    .indent(4)
                    .stripTrailing());
            out.line("  and be told:");
            out.line(JsonMapper.shared()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(Manifests.json(cleared.manifest()))
                    .indent(4)
                    .stripTrailing());
        });
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "(document)" : pointer;
    }
}
