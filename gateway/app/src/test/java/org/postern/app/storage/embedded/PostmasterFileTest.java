// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostmasterFileTest {

    @Test
    void parseWhenCompleteThenTellsProcessFolderAndPort() {
        var lines =
                List.of("9063", "/srv/data", "1795598208", "45454", "", "127.0.0.1", "  2147717         5", "ready   ");
        assertThat(PostmasterFile.parse(lines)).contains(new PostmasterFile(9063, Path.of("/srv/data"), 45454));
    }

    @Test
    void parseWhenServerIsStillStartingThenHasNoPort() {
        assertThat(PostmasterFile.parse(List.of("9063", "/srv/data", "1795598208")))
                .contains(new PostmasterFile(9063, Path.of("/srv/data"), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-7", "x", "99999999999999999999"})
    void parseWhenNoProcessIsNamedThenEmpty(String first) {
        assertThat(PostmasterFile.parse(List.of(first, "/srv/data"))).isEmpty();
    }

    @Test
    void parseWhenCutOffThenEmpty() {
        assertThat(PostmasterFile.parse(List.of())).isEmpty();
        assertThat(PostmasterFile.parse(List.of("9063"))).isEmpty();
    }
}
