// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import org.postern.document.DocumentType;
import org.postern.protocol.TextTable;
import org.postern.protocol.check.Coverage;
import org.postern.protocol.compile.CompileResult;
import org.postern.protocol.compile.ProtocolCompiler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every field and every recipient of a version: the rules that speak, or that it is withheld by default. */
@Component
class FieldCoverage {

    private final VersionStore versions;
    private final ProtocolCompiler compiler;
    private final JsonMapper json;

    FieldCoverage(VersionStore versions, ProtocolCompiler compiler, JsonMapper json) {
        this.versions = versions;
        this.compiler = compiler;
        this.json = json;
    }

    /** By document type, {@code {columns, rows}}; empty where the registry no longer has what the version names. */
    ObjectNode of(StoredVersion version) {
        ObjectNode answer = json.createObjectNode();
        if (compiler.compile(version.words(), versions.file(version.id())) instanceof CompileResult.Compiled compiled) {
            for (DocumentType type : DocumentType.values()) {
                write(answer.putObject(type.id()), Coverage.table(compiled.protocol(), type));
            }
        }
        return answer;
    }

    private static void write(ObjectNode node, TextTable table) {
        table.head().forEach(node.putArray("columns")::add);
        ArrayNode rows = node.putArray("rows");
        table.rows().forEach(row -> row.forEach(rows.addArray()::add));
    }
}
