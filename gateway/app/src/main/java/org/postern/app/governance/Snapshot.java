// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.protocol.compile.CompiledProtocol;

/**
 * All versions as they stood at one moment; which of them decides follows from the day alone.
 *
 * @param versions by protocol, in the order of their numbers
 * @param compiled those that hold their place, by id
 */
record Snapshot(
        UUID stamp,
        Map<String, List<StoredVersion>> versions,
        Map<UUID, CompiledProtocol> compiled,
        FiledProtocols filed) {

    static Snapshot of(
            UUID stamp, List<StoredVersion> all, Map<UUID, CompiledProtocol> compiled, FiledProtocols filed) {
        return new Snapshot(
                stamp,
                all.stream().collect(Collectors.groupingBy(StoredVersion::protocol)),
                Map.copyOf(compiled),
                filed);
    }

    /** The version that speaks on a day: the highest that has begun and was not replaced, be it withdrawn or expired. */
    Optional<StoredVersion> speaking(String protocol, LocalDate day) {
        return versions.getOrDefault(protocol, List.of()).stream()
                .filter(version -> version.holdsItsPlace() && version.begun(day))
                .max(Comparator.comparingInt(StoredVersion::version));
    }

    Optional<StoredVersion> find(String protocol, int version, String sha256) {
        return versions.getOrDefault(protocol, List.of()).stream()
                .filter(one -> one.version() == version && one.sha256().equals(sha256))
                .findFirst();
    }

    Optional<CompiledProtocol> filed(String protocol) {
        return filed.protocols().stream()
                .filter(one -> one.protocol().id().equals(protocol))
                .findFirst();
    }

    /** A file counts only while no version of its protocol has come into force. */
    List<CompiledProtocol> on(LocalDate day) {
        List<CompiledProtocol> speaking = new ArrayList<>();
        filed.protocols().stream()
                .filter(one -> speaking(one.protocol().id(), day).isEmpty())
                .forEach(speaking::add);
        versions.keySet().stream()
                .sorted()
                .flatMap(protocol -> speaking(protocol, day).or(() -> nextWithoutFile(protocol)).stream())
                .map(this::compiled)
                .forEach(speaking::add);
        return speaking;
    }

    /** Says from when on there is an agreement, where there is none yet. */
    private Optional<StoredVersion> nextWithoutFile(String protocol) {
        Stream<StoredVersion> coming = versions.get(protocol).stream()
                .filter(version -> version.state().isApproved());
        return filed(protocol).isPresent()
                ? Optional.empty()
                : coming.min(Comparator.comparing(StoredVersion::inForceFrom));
    }

    private CompiledProtocol compiled(StoredVersion version) {
        CompiledProtocol protocol = compiled.get(version.id());
        return version.state() == ProtocolState.WITHDRAWN ? protocol.asWithdrawn() : protocol;
    }
}
