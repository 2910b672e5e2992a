// SPDX-License-Identifier: Apache-2.0
package org.postern.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DocumentLeavesTest {

    @Test
    void ofWhenDocumentIsNestedThenLeavesComeInDocumentOrderWithPointerAndPath() {
        ObjectNode document = (ObjectNode) JsonMapper.shared()
                .readTree("{\"b\":{\"x/y\":1},\"a\":[{\"n\":\"s\"},{\"n\":null}],\"c\":[[true]],\"d\":{},\"e\":[]}");

        assertThat(DocumentLeaves.of(document).map(leaf -> leaf.pointer() + " " + leaf.path()))
                .containsExactly("/b/x~1y b.x/y", "/a/0/n a[].n", "/a/1/n a[].n", "/c/0/0 c[][]");
        assertThat(DocumentLeaves.of(document)).allSatisfy(leaf -> {
            assertThat(document.at(leaf.pointer())).isSameAs(leaf.value());
            assertThat(Pointers.schemaPath(leaf.pointer())).isEqualTo(leaf.path());
            assertThat(leaf.toString()).isEqualTo(leaf.path());
        });
    }
}
