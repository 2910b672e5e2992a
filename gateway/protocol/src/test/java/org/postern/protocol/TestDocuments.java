// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol;

import org.postern.document.Document;
import org.postern.document.DocumentType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Documents about an invented child, in the shape of {@link TestFields}. */
public final class TestDocuments {

    private static final String INTERVIEW = """
            {"schema": "rhi-summary/1", "id": "M-1", "version": 1, "issued": "2026-06-01T09:00:00+01:00",
             "child": {"name": {"given": "Ada", "family": "Marsh"}, "aliases": ["Addie"], "dateOfBirth": "2011-06-15",
                       "careStatus": "looked-after", "missingCount": 3},
             "places": [
               {"name": "Old Mill", "kind": "friend", "wish": "do-not-share", "address": {"postcode": "ZZ1 1ZZ"}},
               {"name": "Bus Station", "kind": "station", "wish": "share", "seen": "2026-05-30T20:00:00Z"},
               {"name": "Park", "kind": "park"}],
             "people": [{"name": "Bo", "wish": "share", "handles": [{"service": "snap", "handle": "bo1"},
                                                                     {"service": "post", "handle": "bo2"}]}],
             "reasons": ["friends", "fear"],
             "harms": [{"type": "cse", "level": "high"}],
             "account": "Ada went to the Old Mill.", "childsWords": "I wanted to go.", "surprise": {"x": 1}}
            """;

    private TestDocuments() {}

    public static Document interview() {
        return document(DocumentType.RHI_SUMMARY, INTERVIEW);
    }

    public static Document document(DocumentType type, String json) {
        return new Document(type, (ObjectNode) JsonMapper.shared().readTree(json));
    }
}
