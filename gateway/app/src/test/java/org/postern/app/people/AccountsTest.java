// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.agency.AgencyRegistry;
import org.postern.agency.read.RegistryFiles;
import org.postern.agency.read.RegistryResult;
import org.postern.app.fault.StartRefused;

class AccountsTest {

    private static final AgencyRegistry REGISTRY =
            ((RegistryResult.Loaded) RegistryFiles.load(Path.of("../../config/agencies"))).registry();

    @TempDir
    private Path folder;

    @Test
    void findWhenACharacterOutsideTheBasicPlaneLiesAnywhereThenThePersonIsFound() throws IOException {
        for (int before = 1000; before < 1040; before++) {
            Accounts accounts =
                    accounts("# " + "x".repeat(before) + "\uD83D\uDE00\n" + person("Robin Vale \uD83D\uDE00"));

            assertThat(accounts.find("robin")).isPresent();
        }
    }

    @Test
    void readWhenAnEntryHasAnUnknownWordThenTheFileIsRefused() {
        assertThatThrownBy(() -> accounts(person("Robin Vale") + "    colour: blue\n"))
                .isInstanceOf(StartRefused.class);
    }

    private Accounts accounts(String text) throws IOException {
        return new Accounts(Files.writeString(folder.resolve("people.yaml"), text), REGISTRY);
    }

    private static String person(String name) {
        return """
                people:
                  - id: robin
                    name: %s
                    agency: la-wigan
                    roles: [governance-lead]
                    password: "{noop}not-a-real-password-of-anybody"
                """.formatted(name);
    }
}
