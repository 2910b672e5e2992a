// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.deliver.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.postern.client.collect.CollectedStore;
import org.postern.client.files.SafeFiles;
import org.postern.envelope.Opened;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Envelopes between mailbox and sinks: a folder for each with {@code sealed.p7m} (as received, encrypted), {@code receipt.p7s}
 * and {@code state.json}. Nothing is kept in clear; the sealed bytes go when every sink has it, the rest stays so that nothing
 * is receipted or delivered twice.
 */
final class HeldStore implements CollectedStore {

    private static final String SEALED = "sealed.p7m";
    private static final String RECEIPT = "receipt.p7s";
    private static final String PROBLEM = "problem.p7s";
    private static final String STATE = "state.json";

    /** Longer than any gateway offers an envelope. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(400);

    private final Path folder;
    private final Clock clock;
    private final Map<UUID, HeldEnvelope> held = new ConcurrentHashMap<>();
    private final Set<UUID> receipted = ConcurrentHashMap.newKeySet();
    private final Set<UUID> sealed = ConcurrentHashMap.newKeySet();

    private HeldStore(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    static HeldStore in(Path folder, Clock clock) throws IOException {
        SafeFiles.folder(folder);
        HeldStore store = new HeldStore(folder, clock);
        for (UUID id : store.ids()) {
            SafeFiles.clearPartial(store.of(id));
            store.load(id);
        }
        return store;
    }

    /** What every sink has had for long is forgotten. */
    private void load(UUID id) throws IOException {
        Path state = of(id).resolve(STATE);
        if (!Files.exists(state)) {
            return;
        }
        HeldEnvelope one = read(id, state);
        boolean old = one.received().isBefore(clock.instant().minus(FORGOTTEN_AFTER));
        if (old && !Files.exists(of(id).resolve(SEALED))) {
            for (String file : List.of(STATE, RECEIPT, PROBLEM)) {
                Files.deleteIfExists(of(id).resolve(file));
            }
            Files.deleteIfExists(of(id));
            return;
        }
        held.put(id, one);
        if (Files.exists(of(id).resolve(RECEIPT))) {
            receipted.add(id);
        }
        if (Files.exists(of(id).resolve(SEALED))) {
            sealed.add(id);
        }
    }

    @Override
    public Optional<byte[]> receipt(UUID envelope) throws IOException {
        Path file = of(envelope).resolve(RECEIPT);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /** The state comes before the receipt: whatever is receipted is handed on. */
    @Override
    public synchronized void keep(UUID envelope, byte[] received, Opened opened) throws IOException {
        SafeFiles.folder(of(envelope));
        SafeFiles.write(of(envelope).resolve(SEALED), received);
        sealed.add(envelope);
        if (find(envelope).isEmpty()) {
            String schema = opened.disclosure().path("schema").asString("");
            String unit = Optional.ofNullable(opened.header().unit()).orElse("");
            write(new HeldEnvelope(envelope, schema.replaceFirst("/.*", ""), unit, clock.instant(), Set.of(), false));
        }
    }

    /** Nobody reads them here: they stand at the top of what is handed on. */
    @Override
    public List<String> handling(UUID envelope) {
        return List.of();
    }

    @Override
    public void keepReceipt(UUID envelope, byte[] cms) throws IOException {
        SafeFiles.write(of(envelope).resolve(RECEIPT), cms);
        Files.deleteIfExists(of(envelope).resolve(PROBLEM));
        receipted.add(envelope);
    }

    @Override
    public boolean hasProblem(UUID envelope) {
        return Files.exists(of(envelope).resolve(PROBLEM));
    }

    @Override
    public void keepProblem(UUID envelope, byte[] cms) throws IOException {
        SafeFiles.folder(of(envelope));
        SafeFiles.write(of(envelope).resolve(PROBLEM), cms);
    }

    /** Every envelope that was opened and receipted, the longest here first. */
    List<HeldEnvelope> all() {
        return held.values().stream()
                .filter(one -> receipted.contains(one.id()))
                .sorted(Comparator.comparing(HeldEnvelope::received))
                .toList();
    }

    Optional<HeldEnvelope> find(UUID id) {
        return Optional.ofNullable(held.get(id));
    }

    /** False when every sink that there was has had it. */
    boolean isKept(UUID id) {
        return sealed.contains(id);
    }

    byte[] sealed(UUID id) throws IOException {
        return Files.readAllBytes(of(id).resolve(SEALED));
    }

    /** @param takers every sink that is to have it; when all have, the sealed bytes go */
    synchronized void done(UUID id, String sink, Set<String> takers) throws IOException {
        HeldEnvelope before = find(id).orElseThrow();
        Set<String> done = new HashSet<>(before.done());
        done.add(sink);
        write(before.with(done, before.acknowledged()));
        if (done.containsAll(takers)) {
            sealed.remove(id);
            Files.deleteIfExists(of(id).resolve(SEALED));
        }
    }

    synchronized void acknowledged(UUID id) throws IOException {
        HeldEnvelope before = find(id).orElseThrow();
        write(before.with(before.done(), true));
    }

    private void write(HeldEnvelope now) throws IOException {
        ObjectNode state = JsonMapper.shared()
                .createObjectNode()
                .put("type", now.type())
                .put("unit", now.unit())
                .put("received", now.received().toString())
                .put("acknowledged", now.acknowledged());
        ArrayNode done = state.putArray("done");
        now.done().stream().sorted().forEach(done::add);
        SafeFiles.write(of(now.id()).resolve(STATE), JsonMapper.shared().writeValueAsBytes(state));
        held.put(now.id(), now);
    }

    private static HeldEnvelope read(UUID id, Path file) throws IOException {
        try {
            JsonNode state = JsonMapper.shared().readTree(Files.readAllBytes(file));
            Set<String> done = new LinkedHashSet<>();
            state.path("done").forEach(sink -> done.add(sink.asString()));
            return new HeldEnvelope(
                    id,
                    state.path("type").asString(""),
                    state.path("unit").asString(""),
                    Instant.parse(state.path("received").asString("")),
                    done,
                    state.path("acknowledged").asBoolean(false));
        } catch (JacksonException | DateTimeException damaged) {
            throw new IOException("a state file is damaged", damaged);
        }
    }

    private List<UUID> ids() throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f-]{36}"))
                    .map(UUID::fromString)
                    .toList();
        }
    }

    private Path of(UUID id) {
        return folder.resolve(id.toString());
    }
}
