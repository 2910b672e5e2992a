// SPDX-License-Identifier: Apache-2.0
package org.postern.client.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.postern.client.collect.CollectedStore;
import org.postern.envelope.Opened;

/** Keeps what the demo's recipients collected in memory only: the data folder holds nothing in clear, nor does the demo. */
final class MemoryStore implements CollectedStore {

    private final Map<UUID, Opened> opened = new ConcurrentHashMap<>();
    private final Map<UUID, byte[]> receipts = new ConcurrentHashMap<>();
    private final Map<UUID, byte[]> problems = new ConcurrentHashMap<>();

    Optional<Opened> opened(UUID envelope) {
        return Optional.ofNullable(opened.get(envelope));
    }

    @Override
    public Optional<byte[]> receipt(UUID envelope) {
        return Optional.ofNullable(receipts.get(envelope));
    }

    @Override
    public void keep(UUID envelope, byte[] sealed, Opened content) {
        opened.put(envelope, content);
    }

    @Override
    public List<String> handling(UUID envelope) {
        return opened(envelope).stream()
                .flatMap(content -> content.manifest().path("handling").valueStream())
                .map(sentence -> sentence.asString(""))
                .toList();
    }

    @Override
    public void keepReceipt(UUID envelope, byte[] cms) {
        receipts.put(envelope, cms);
    }

    @Override
    public boolean hasProblem(UUID envelope) {
        return problems.containsKey(envelope);
    }

    @Override
    public void keepProblem(UUID envelope, byte[] cms) {
        problems.put(envelope, cms);
    }
}
