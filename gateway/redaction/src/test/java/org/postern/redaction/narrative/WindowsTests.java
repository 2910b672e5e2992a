// SPDX-License-Identifier: Apache-2.0
package org.postern.redaction.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTests {

    @Test
    void addWhenTwoMeetThenTheyAreOne() {
        Windows windows = Windows.of(0, 5);
        windows.add(5, 9);
        windows.add(7, 8);
        windows.add(20, 30);

        assertThat(windows.count()).isEqualTo(2);
        assertThat(windows.end(0)).isEqualTo(9);
        assertThat(windows.start(1)).isEqualTo(20);
    }

    @Test
    void redactWhenAnAddressBeginsCloseBehindAnotherThenItGoesWhole() {
        String text = "mail kit@mail.example" + ", or if that fails".repeat(5)
                + " then please try jo.underhill.at.home@another-mail.example if not";

        Redacted redacted = new NarrativeRedactor().redact(text, List.of(), Options.standard());

        assertThat(redacted.text()).doesNotContain("underhill").doesNotContain("another");
    }
}
