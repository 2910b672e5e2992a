// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postern.document.DocumentType;
import org.postern.protocol.ProtocolIssue;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.read.SourceLines;

/**
 * A protocol whose every name, field and condition has been checked, indexed by document type, recipient and field
 * path. Immutable to the outside and safe for many threads.
 */
public final class CompiledProtocol {

    private final SharingProtocol protocol;
    private final SourceLines lines;
    private final List<ProtocolIssue> warnings;
    private final Map<DocumentType, CompiledType> types;
    private final boolean withdrawn;
    private final Map<DocumentType, Map<Set<String>, RuleIndex>> indices = new ConcurrentHashMap<>();

    CompiledProtocol(
            SharingProtocol protocol,
            SourceLines lines,
            List<ProtocolIssue> warnings,
            Map<DocumentType, CompiledType> types) {
        this(protocol, lines, warnings, types, false);
    }

    private CompiledProtocol(
            SharingProtocol protocol,
            SourceLines lines,
            List<ProtocolIssue> warnings,
            Map<DocumentType, CompiledType> types,
            boolean withdrawn) {
        this.protocol = protocol;
        this.lines = lines;
        this.warnings = List.copyOf(warnings);
        this.types = Map.copyOf(types);
        this.withdrawn = withdrawn;
    }

    public SharingProtocol protocol() {
        return protocol;
    }

    /** The same after a party has withdrawn it: it speaks about its flows still, and what it says is that nothing goes. */
    public CompiledProtocol asWithdrawn() {
        return new CompiledProtocol(protocol, lines, warnings, types, true);
    }

    public boolean withdrawn() {
        return withdrawn;
    }

    public SourceLines lines() {
        return lines;
    }

    public List<ProtocolIssue> warnings() {
        return warnings;
    }

    /** What is known of the type; every document type has an entry, also where no rule speaks about it. */
    public CompiledType type(DocumentType type) {
        return types.get(type);
    }

    /**
     * The rules about a type for a recipient that several entries of the protocol may have led to: the rules of all of
     * them apply.
     *
     * @param entries ids of entries of this protocol
     */
    public RuleIndex rules(DocumentType type, Set<String> entries) {
        return indices.computeIfAbsent(type, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(Set.copyOf(entries), ids -> RuleIndex.of(types.get(type), ids));
    }
}
