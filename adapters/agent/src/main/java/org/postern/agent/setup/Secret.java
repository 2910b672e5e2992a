// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.postern.envelope.pki.Verdict;

/**
 * Where a secret is: in a variable of the environment, or in a file of which the first line counts.
 *
 * @param of what it is the secret of, for messages
 */
public record Secret(String of, Optional<String> environment, Optional<Path> file) {

    /** Of keys that have no passphrase. */
    public static Secret none() {
        return new Secret("", Optional.empty(), Optional.empty());
    }

    static Secret read(Section where, String of) {
        Secret secret = new Secret(of, where.optional("environment"), where.optionalPath("file"));
        if (secret.environment.isPresent() == secret.file.isPresent()) {
            where.problem("", SetupIssue.NOT_ONE_WAY, "environment and file");
        }
        return secret;
    }

    /** Refused with PST-8112; empty where there is none to be read. */
    public Verdict<char[]> read() {
        if (environment.isPresent()) {
            String value = System.getenv(environment.get());
            return value == null || value.isEmpty()
                    ? SetupIssue.NO_SECRET.refuse(of)
                    : Verdict.accept(value.toCharArray());
        }
        return file.map(this::firstLine).orElseGet(() -> Verdict.accept(new char[0]));
    }

    private Verdict<char[]> firstLine(Path place) {
        try {
            String text = Files.readString(place);
            String line = text.lines().findFirst().orElse("");
            return line.isEmpty() ? SetupIssue.NO_SECRET.refuse(of) : Verdict.accept(line.toCharArray());
        } catch (IOException e) {
            return SetupIssue.NO_SECRET.refuse(of);
        }
    }
}
