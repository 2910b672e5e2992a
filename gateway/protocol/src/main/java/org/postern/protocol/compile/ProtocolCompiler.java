// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postern.document.DocumentType;
import org.postern.document.SchemaField;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.SharingProtocol;
import org.postern.protocol.SharingProtocol.RecipientEntry;
import org.postern.protocol.SharingProtocol.Rule;
import org.postern.protocol.read.ProtocolReader;
import org.postern.protocol.read.ReadResult;

/**
 * Makes a protocol ready to decide: every agency, recipient, field, code and attribute it names must exist, every
 * condition must be a yes-or-no question about them, and every treatment must fit its fields. Anything unknown is an
 * error here, so that nothing unknown is left for the moment of decision. Safe for many threads.
 */
public final class ProtocolCompiler {

    private final AgencyDirectory agencies;
    private final Map<DocumentType, DocumentShape> shapes = new EnumMap<>(DocumentType.class);
    private final Map<DocumentType, ConditionCompiler> conditions = new EnumMap<>(DocumentType.class);
    private final FieldCatalogue catalogue;

    public ProtocolCompiler(FieldCatalogue catalogue, AgencyDirectory agencies) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        for (DocumentType type : DocumentType.values()) {
            Shape.Members shape = Shape.of(catalogue.fields(type));
            shapes.put(type, new DocumentShape(shape));
            conditions.put(type, new ConditionCompiler(catalogue.fields(type), new Domains(type, catalogue, agencies)));
        }
    }

    /** The registry that names are looked up in. */
    public AgencyDirectory agencies() {
        return agencies;
    }

    /** Reads and compiles in one step. */
    public CompileResult compile(String file, byte[] bytes) {
        ReadResult result = new ProtocolReader().read(file, bytes);
        if (result instanceof ReadResult.Read read) {
            return compile(read);
        }
        return new CompileResult.Refused(result.issues());
    }

    public CompileResult compile(ReadResult.Read read) {
        SharingProtocol protocol = read.protocol();
        Findings findings = new Findings(read.lines(), read.issues());
        new NameCheck(agencies, findings).check(protocol);
        RuleCheck rules = new RuleCheck(
                catalogue,
                protocol.recipients().stream().map(RecipientEntry::id).toList(),
                findings);
        protocol.rules().forEach(rules::check);
        protocol.breakGlass().ifPresent(new BreakGlassCheck(catalogue, protocol.recipients(), findings)::check);
        protocol.interviews()
                .ifPresent(
                        interviews -> new InterviewsCheck(agencies, findings).check(interviews, protocol.agreement()));
        Map<DocumentType, CompiledType> types = new EnumMap<>(DocumentType.class);
        for (DocumentType type : DocumentType.values()) {
            types.put(
                    type, new CompiledType(shapes.get(type), catalogue.fields(type), rules(protocol, type, findings)));
        }
        return findings.failed()
                ? new CompileResult.Refused(findings.all())
                : new CompileResult.Compiled(new CompiledProtocol(protocol, read.lines(), findings.all(), types));
    }

    private List<CompiledRule> rules(SharingProtocol protocol, DocumentType type, Findings findings) {
        List<CompiledRule> compiled = new ArrayList<>();
        List<SchemaField> fields = catalogue.fields(type);
        for (int order = 0; order < protocol.rules().size(); order++) {
            Rule rule = protocol.rules().get(order);
            if (rule.documents().contains(type)) {
                compiled.add(CompiledRule.of(rule, order, fields, condition(rule, type, findings)));
            }
        }
        return compiled;
    }

    private Optional<Condition> condition(Rule rule, DocumentType type, Findings findings) {
        if (rule.when().isEmpty()) {
            return Optional.empty();
        }
        ConditionCompiler.Result result =
                conditions.get(type).compile(rule.each(), rule.when().get());
        if (result instanceof ConditionCompiler.Compiled compiled) {
            return Optional.of(compiled.condition());
        }
        for (Fault fault : ((ConditionCompiler.Refused) result).faults()) {
            String text = fault.text() + " (for " + type + ")";
            findings.error(fault.code(), "rules/" + rule.id() + "/when", text, fault.fix());
        }
        return Optional.empty();
    }
}
