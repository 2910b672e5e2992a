// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.postern.agency.Agency;
import org.postern.agency.AgencyRegistry;
import org.postern.app.storage.DataFolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Makes a demonstration's people: at each agency one for each role, called {@code ROLE@AGENCY}, all with one random
 * password, which lies beside the file of people. Never in production: there a setting names the file.
 */
final class DemoPeople {

    private static final List<String> NAMES =
            List.of("Asha Rowe", "Ben Okafor", "Carys Pugh", "Dan Hale", "Ewa Nowak", "Femi Ward");

    private DemoPeople() {}

    static Path fileIn(DataFolder data, AgencyRegistry registry, PasswordEncoder encoder) {
        Path folder = DataFolder.privateFolder(data.root().resolve("people"));
        Path file = folder.resolve("people.yaml");
        try {
            if (!Files.exists(file)) {
                String password = password();
                write(folder.resolve("password.txt"), password + System.lineSeparator());
                write(
                        file,
                        new YAMLMapper()
                                .writeValueAsString(Map.of("people", people(registry, encoder.encode(password)))));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("PST-6552 the demo's people cannot be written; check the data folder", e);
        }
    }

    private static List<Account> people(AgencyRegistry registry, String hash) {
        List<Account> people = new ArrayList<>();
        for (Agency agency : registry.all()) {
            for (Role role : Role.values()) {
                people.add(new Account(
                        role.id() + "@" + agency.id(),
                        NAMES.get(role.ordinal()),
                        agency.id(),
                        null,
                        List.of(role.id()),
                        hash));
            }
        }
        return people;
    }

    private static String password() {
        byte[] bytes = new byte[9];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes).replaceAll("[-_]", "x");
    }

    private static void write(Path file, String text) throws IOException {
        Path temporary = Files.createTempFile(file.getParent(), "people", ".new");
        Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
