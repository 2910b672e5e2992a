// SPDX-License-Identifier: Apache-2.0
package org.postern.app.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.agency.AgencyRegistry;
import org.postern.app.fault.StartRefused;
import org.postern.document.PlainYaml;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The gateway's own accounts, from a YAML file that is read again when it changes; a file that is not right is refused. */
final class Accounts {

    private record People(List<Account> people) {}

    private record Read(FileTime changed, Map<String, Account> accounts) {}

    private final Path file;
    private final AgencyRegistry registry;
    private volatile Read last;

    Accounts(Path file, AgencyRegistry registry) {
        this.file = file;
        this.registry = registry;
        this.last = read();
    }

    Optional<Account> find(String id) {
        return Optional.ofNullable(current().accounts().get(id));
    }

    private Read current() {
        Read known = last;
        try {
            if (!Files.getLastModifiedTime(file).equals(known.changed())) {
                known = read();
                last = known;
            }
            return known;
        } catch (IOException | StartRefused unreadable) {
            // Half written, perhaps; who could sign in still can.
            return known;
        }
    }

    private Read read() {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            People people = parse(Files.readString(file));
            List<Account> accounts = people == null || people.people() == null ? List.of() : people.people();
            accounts.forEach(this::check);
            return new Read(changed, accounts.stream().collect(Collectors.toMap(Account::id, Function.identity())));
        } catch (JacksonException | IllegalStateException notAsItShouldBe) {
            throw refused(
                    "is not a list \"people\" of {id, name, agency, unit, roles, password} with one entry a person");
        } catch (IOException e) {
            throw new UncheckedIOException("PST-6550 the file of people cannot be read", e);
        }
    }

    private static People parse(String text) {
        return YAMLMapper.builder(YAMLFactory.builder()
                        .loadSettings(PlainYaml.settings(text))
                        .build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(text, People.class);
    }

    private void check(Account account) {
        if (account.id() == null || !account.id().matches("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}")) {
            throw refused("has an entry without an id of letters, digits, dot, hyphen, underscore and @");
        }
        if (account.name() == null || account.name().isBlank()) {
            throw refused("has no name for " + account.id());
        }
        if (account.agency() == null || registry.find(account.agency()).isEmpty()) {
            throw refused("names for " + account.id() + " an agency that the registry does not know");
        }
        if (account.roles().isEmpty()
                || account.roles().stream().anyMatch(role -> Role.of(role).isEmpty())) {
            throw refused("gives " + account.id() + " no role, or one that does not exist");
        }
        if (account.password() == null || !account.password().matches("\\{[a-zA-Z0-9@_-]+}.{20,}")) {
            throw refused("has no password hash for " + account.id() + ", such as {bcrypt}...");
        }
    }

    private static StartRefused refused(String what) {
        return new StartRefused(
                "PST-6551", "The file of people " + what + ".", "Mend the file; docs/console.md shows its form.");
    }
}
