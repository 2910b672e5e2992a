// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postern.client.ClientError;
import org.postern.envelope.IssuerKeySet;

/**
 * Which keys of issuers of sign-ins a person trusts: thumbprints (RFC 7638), or files with thumbprints, one a line and
 * remarks after {@code #}, or with a key set as an issuer publishes it.
 */
final class IssuerKeyFiles {

    /** SHA-256 in Base64url. */
    private static final Pattern THUMBPRINT = Pattern.compile("[A-Za-z0-9_-]{43}");

    private IssuerKeyFiles() {}

    /** Empty where none is named; ends the command where one cannot be read. */
    static Optional<Set<String>> load(List<String> named) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Set<String> thumbprints = new HashSet<>();
        named.forEach(name -> thumbprints.addAll(thumbprints(name)));
        return Optional.of(thumbprints);
    }

    private static Set<String> thumbprints(String name) {
        if (!Files.isRegularFile(Path.of(name))) {
            return only(Set.of(name.strip()), name);
        }
        byte[] bytes = Documents.bytes(Path.of(name));
        return IssuerKeySet.read(bytes).map(IssuerKeySet::thumbprints).orElseGet(() -> lines(bytes, name));
    }

    private static Set<String> lines(byte[] bytes, String name) {
        return only(
                new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.toSet()),
                name);
    }

    private static Set<String> only(Set<String> words, String name) {
        if (words.isEmpty()
                || !words.stream().allMatch(word -> THUMBPRINT.matcher(word).matches())) {
            throw Stop.usage(ClientError.NO_ISSUER_KEY, name);
        }
        return words;
    }
}
