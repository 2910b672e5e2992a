// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

class WhenTest {

    @Test
    void textWhenSummerThenTheClockInLondon() {
        assertThat(When.text(JsonNodeFactory.instance.stringNode("2026-07-01T22:59:07.123456Z")))
                .isEqualTo("1 Jul 2026 23:59:07");
    }

    @Test
    void textWhenNoTimeThenAsItCame() {
        assertThat(When.text(JsonNodeFactory.instance.stringNode("soon"))).isEqualTo("soon");
        assertThat(When.text(MissingNode.getInstance())).isEmpty();
    }
}
