// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.postern.agency.AgencyRegistry;
import org.postern.agent.deliver.record.EnvelopeFacts;
import org.postern.agent.deliver.record.RecordMapping;
import org.postern.agent.deliver.record.RecordWriter;
import org.postern.agent.deliver.sheet.OfficerSheets;
import org.postern.envelope.Opened;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the files of one sink from an opened envelope; in memory only, and named by the envelope's id and nothing else. The same
 * envelope gives the same JSON and XML each time.
 */
public final class Forms {

    private final Set<Form> wanted;
    private final OfficerSheets sheets;
    private final RecordWriter records;

    public Forms(Set<Form> wanted, RecordMapping mapping, AgencyRegistry registry) {
        this.wanted = Set.copyOf(wanted);
        this.sheets = new OfficerSheets(registry);
        this.records = new RecordWriter(mapping, registry);
    }

    /** By file name, in the order in which they are written; whoever waits for the last has all. */
    public Map<String, byte[]> of(Opened opened) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Form form : Form.values()) {
            if (wanted.contains(form)) {
                files.put(opened.header().id() + "." + form.word(), bytes(form, opened));
            }
        }
        return files;
    }

    private byte[] bytes(Form form, Opened opened) {
        return switch (form) {
            case JSON -> JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(json(opened));
            case PDF -> sheets.pdf(opened);
            case XML -> records.write(opened);
        };
    }

    private static ObjectNode json(Opened opened) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.set("envelope", EnvelopeFacts.of(opened.header()));
        json.set("disclosure", opened.disclosure());
        json.set("manifest", opened.manifest());
        return json;
    }
}
