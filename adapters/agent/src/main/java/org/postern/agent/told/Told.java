// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.told;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One document of this sender as the memory knows it: under which keys it is found and how far it has got. */
public final class Told {

    private final String id;
    private List<KeyedHash> keys = List.of();
    private List<KeyedHash> children = List.of();
    private Version confirmed;
    private Version pending;
    private LocalDate start;
    private String ends = "";
    private byte[] said = {};

    Told(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** What the gateway has accepted last. */
    public Optional<Version> confirmed() {
        return Optional.ofNullable(confirmed);
    }

    /** What was made and may or may not have reached the gateway. */
    public Optional<Version> pending() {
        return Optional.ofNullable(pending);
    }

    /** The first day of the stay that it began; empty for any other document. */
    public Optional<LocalDate> start() {
        return Optional.ofNullable(start);
    }

    /** The document whose stay it ends; empty for any other document. */
    Optional<String> ends() {
        return ends.isEmpty() ? Optional.empty() : Optional.of(ends);
    }

    /** What it said, as far as its end must say it again; empty for what is no stay. */
    public ObjectNode said() {
        return said.length == 0
                ? JsonMapper.shared().createObjectNode()
                : (ObjectNode) JsonMapper.shared().readTree(said);
    }

    List<KeyedHash> keys() {
        return keys;
    }

    /** The child, in each way in which it may be told from others. */
    public List<KeyedHash> children() {
        return children;
    }

    /** Whether anything of it may be at the gateway. */
    boolean exists() {
        return confirmed != null || pending != null;
    }

    void plan(Planned planned) {
        keys = union(keys, planned.keys());
        children = union(children, planned.children());
        pending = planned.version();
        planned.start().ifPresent(day -> start = day);
        planned.ends().ifPresent(other -> ends = other);
        planned.said().ifPresent(content -> said = content.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<KeyedHash> union(List<KeyedHash> known, Collection<KeyedHash> more) {
        return known.containsAll(more)
                ? known
                : Stream.concat(known.stream(), more.stream()).distinct().toList();
    }

    void settle(int number, boolean accepted) {
        if (pending != null && pending.number() == number) {
            confirmed = accepted ? pending : confirmed;
            pending = null;
        }
    }

    /** The stay has ended for certain; what its end had to say need not be held any longer. */
    void forgetSaid() {
        said = new byte[0];
    }

    void restore(Version accepted, Version open) {
        confirmed = accepted;
        pending = open;
    }

    /**
     * A version about to be handed over.
     *
     * @param keys     under which its document is found again
     * @param children the child, in each way in which it may be told from others
     * @param start    first day of the stay that it begins
     * @param ends     id of the document whose stay it ends
     * @param said     what its end will have to say again
     */
    public record Planned(
            String id,
            Version version,
            Collection<KeyedHash> keys,
            Collection<KeyedHash> children,
            Optional<LocalDate> start,
            Optional<String> ends,
            Optional<ObjectNode> said) {}

    /** Never what it said. */
    @Override
    public String toString() {
        return "Told[" + id + "]";
    }
}
