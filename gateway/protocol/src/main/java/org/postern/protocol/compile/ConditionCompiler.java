// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.compile;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postern.document.SchemaField;

/**
 * Compiles the conditions (CEL) of rules about one document type. Bounded by construction: no recursion, no regular
 * expressions, no conversion to untyped values, at most {@value #MAX_STEPS} loop steps in one answer and
 * {@value #MAX_LENGTH} characters of source.
 */
final class ConditionCompiler {

    private static final int MAX_STEPS = 10_000;
    private static final int MAX_LENGTH = 2_000;
    private static final CelOptions OPTIONS = CelOptions.current()
            .comprehensionMaxIterations(MAX_STEPS)
            .maxExpressionCodePointSize(MAX_LENGTH)
            .maxParseRecursionDepth(40)
            .build();
    /** Shared by the checker and the suggestions; everything else of CEL's standard functions is unknown here. */
    private static final CelStandardDeclarations FUNCTIONS = CelStandardDeclarations.newBuilder()
            .excludeFunctions(
                    StandardFunction.MATCHES,
                    StandardFunction.DYN,
                    StandardFunction.TYPE,
                    StandardFunction.BYTES,
                    StandardFunction.UINT)
            .build();

    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    /** A condition, or what is wrong with its text. */
    sealed interface Result {}

    record Compiled(Condition condition) implements Result {}

    record Refused(List<Fault> faults) implements Result {}

    private final DocumentTypes types;
    private final Domains domains;
    private final Identities identities;
    private final Map<Optional<String>, CelCompiler> compilers = new ConcurrentHashMap<>();

    ConditionCompiler(List<SchemaField> fields, Domains domains) {
        this.types = DocumentTypes.of(Shape.of(fields));
        this.domains = domains;
        this.identities = new Identities(fields);
    }

    /** @param each an array path without brackets at its end, as in the protocol */
    Result compile(Optional<String> each, String source) {
        Map<String, String> roots = new HashMap<>();
        Variables.TYPES.keySet().forEach(name -> roots.put(name, name));
        roots.put(DocumentTypes.ROOT, DocumentTypes.ROOT);
        Optional<String> element = each.map(path -> DocumentTypes.ROOT + "." + path + "[]");
        if (element.isPresent()) {
            if (types.at(element.get()).isEmpty()) {
                return new Refused(List.of(Messages.unknownEach(each.get())));
            }
            roots.put("item", element.get());
        }
        Messages messages = new Messages(source, new KnownNames(types, element));
        return check(compiler(element).compile(source), roots, messages);
    }

    /** Making one costs more than using it, so each is made once. */
    private CelCompiler compiler(Optional<String> element) {
        return compilers.computeIfAbsent(element, path -> {
            CelCompilerBuilder builder = builder();
            path.flatMap(types::at).ifPresent(type -> builder.addVar("item", type));
            return builder.build();
        });
    }

    private CelCompilerBuilder builder() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setTypeProvider(types)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(FUNCTIONS)
                .setStandardMacros(
                        CelStandardMacro.HAS,
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.EXISTS_ONE,
                        CelStandardMacro.FILTER)
                .addVar(DocumentTypes.ROOT, types.at(DocumentTypes.ROOT).orElseThrow())
                .setResultType(SimpleType.BOOL);
        Variables.TYPES.forEach(builder::addVar);
        return builder;
    }

    private Result check(CelValidationResult result, Map<String, String> roots, Messages messages) {
        if (result.hasError()) {
            return new Refused(
                    result.getErrors().stream().map(messages::of).distinct().toList());
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            List<Fault> faults = IdentityCheck.faults(tree.getExpr(), each(roots, Flow::place), identities);
            if (faults.isEmpty()) {
                // Not before, because it repeats texts of the condition, and those would be somebody's name.
                faults = LiteralCheck.faults(tree.getExpr(), each(roots, Origin::path), domains);
            }
            return faults.isEmpty()
                    ? new Compiled(new Condition(RUNTIME.createProgram(tree)))
                    : new Refused(faults.stream().distinct().toList());
        } catch (CelValidationException | CelEvaluationException e) {
            return new Refused(List.of(Messages.malformed(e.getMessage())));
        }
    }

    private static <T> Map<String, T> each(Map<String, String> paths, Function<String, T> made) {
        return paths.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> made.apply(entry.getValue())));
    }
}
