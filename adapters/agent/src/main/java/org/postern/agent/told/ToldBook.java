// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.told;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postern.agent.AgentIssue;
import org.postern.envelope.pki.Verdict;
import tools.jackson.databind.JsonNode;

/**
 * What one sender has told the gateway so far, so that the same sheet sent again sends nothing twice and a changed row
 * becomes the next version. It finds documents by keyed hashes; of a stay it also keeps what its end must say again. On
 * disk every line is sealed. For one thread.
 */
public final class ToldBook implements Closeable {

    /** The file is written anew when this many times more lines than documents have gathered in it. */
    private static final int SPARE = 4;

    private static final int FEW = 1_000;

    private final Journal journal;
    private final StateKey key;
    private final Map<String, Told> byId = new LinkedHashMap<>();
    private final Map<KeyedHash, Told> byKey = new HashMap<>();
    private final Map<KeyedHash, List<Told>> staysByChild = new HashMap<>();
    private final Set<String> ended = new HashSet<>();

    private ToldBook(Journal journal, StateKey key) {
        this.journal = journal;
        this.key = key;
    }

    /** Refused with PST-8080 to 8082. */
    public static Verdict<ToldBook> open(Path folder, StateKey key) {
        return Journal.open(folder, key).then(journal -> read(journal, key));
    }

    private static Verdict<ToldBook> read(Journal journal, StateKey key) {
        ToldBook book = new ToldBook(journal, key);
        try {
            if (!journal.replay(book::apply)) {
                journal.close();
                return AgentIssue.STATE_DAMAGED.refuse();
            }
            book.byId.values().forEach(book::index);
            if (journal.lines() > FEW + (long) SPARE * book.byId.size()) {
                journal.replace(
                        book.byId.values().stream().<JsonNode>map(Lines::all).toList());
            }
            return Verdict.accept(book);
        } catch (IOException e) {
            return AgentIssue.FOLDER_UNUSABLE.refuse("of the memory");
        }
    }

    private void apply(JsonNode line) {
        Lines.apply(line, byId.computeIfAbsent(line.path("id").asString(), Told::new));
    }

    private void index(Told told) {
        told.keys().forEach(hash -> byKey.put(hash, told));
        if (told.exists()) {
            told.ends().ifPresent(ended::add);
        }
        if (told.confirmed().isPresent()) {
            told.ends().map(byId::get).ifPresent(Told::forgetSaid);
        }
        if (told.start().isPresent()) {
            told.children().forEach(child -> staysByChild.merge(child, List.of(told), ToldBook::with));
        }
    }

    private static List<Told> with(List<Told> stays, List<Told> one) {
        return stays.contains(one.get(0))
                ? stays
                : Stream.concat(stays.stream(), one.stream()).toList();
    }

    /** A keyed digest; the same purpose and texts always give the same. */
    public KeyedHash hash(String purpose, Iterable<String> texts) {
        return key.hash(purpose, texts);
    }

    /** The document that is known under one of the keys, the first key going first. */
    public Optional<Told> find(Collection<KeyedHash> keys) {
        return keys.stream().map(byKey::get).filter(Objects::nonNull).findFirst();
    }

    /** Whether one of the keys leads to the document. */
    public boolean isKnownUnderAny(Told told, Collection<KeyedHash> keys) {
        return told.keys().stream().anyMatch(keys::contains);
    }

    /** Stays of the child that were told and have not ended. */
    public List<Told> openStays(Collection<KeyedHash> children) {
        return children.stream()
                .flatMap(child -> staysByChild.getOrDefault(child, List.of()).stream())
                .filter(this::isOpen)
                .distinct()
                .toList();
    }

    /** All stays that were told and have not ended. */
    public List<Told> openStays() {
        return byId.values().stream()
                .filter(told -> told.start().isPresent() && isOpen(told))
                .toList();
    }

    private boolean isOpen(Told stay) {
        return stay.exists() && !ended.contains(stay.id());
    }

    /** Remembers what is about to be handed over; it counts after {@link #flush}. */
    public void plan(Told.Planned planned) {
        Told told = byId.computeIfAbsent(planned.id(), Told::new);
        told.plan(planned);
        index(told);
        journal.add(Lines.plan(planned));
    }

    /** The gateway has accepted the version, or refused it, so that its number is free again. */
    public void settle(String id, int number, boolean accepted) {
        Told told = byId.get(id);
        told.settle(number, accepted);
        if (!told.exists()) {
            told.ends().ifPresent(ended::remove);
        } else if (accepted) {
            told.ends().map(byId::get).ifPresent(Told::forgetSaid);
        }
        journal.add(Lines.settled(id, number, accepted));
    }

    /** What was planned and settled is on the disk when this returns. */
    public void flush() throws IOException {
        journal.flush();
    }

    @Override
    public void close() throws IOException {
        journal.flush();
        journal.close();
    }
}
