// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postern.protocol.ProtocolCode;
import org.postern.protocol.SharingProtocol.Rule;
import org.postern.protocol.compile.CompiledProtocol;
import org.postern.protocol.compile.Findings;

/**
 * Finds conditions that can never hold: nothing but {@code false}, or demands that no value can meet at once, such as being
 * younger than ten and older than twelve. What depends on more than one value is not followed.
 */
final class NeverCheck {

    private static final CelParser PARSER =
            CelParserFactory.standardCelParserBuilder().build();

    private final Findings findings;

    NeverCheck(Findings findings) {
        this.findings = findings;
    }

    void check(CompiledProtocol compiled) {
        compiled.protocol().rules().stream()
                .filter(rule -> rule.when().filter(NeverCheck::never).isPresent())
                .map(Rule::id)
                .forEach(id -> findings.error(
                        ProtocolCode.UNREACHABLE,
                        "rules/" + id + "/when",
                        "The condition can never hold: it asks for things that exclude each other.",
                        "Use || where one of them is enough, or take the rule out."));
    }

    static boolean never(String condition) {
        try {
            return never(PARSER.parse(condition).getAst().getExpr());
        } catch (CelValidationException e) {
            // What cannot be parsed was refused when the protocol was compiled.
            return false;
        }
    }

    private static boolean never(CelExpr expr) {
        if (expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT) {
            return expr.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE
                    && !expr.constant().booleanValue();
        }
        if (is(expr, "_||_")) {
            return expr.call().args().stream().allMatch(NeverCheck::never);
        }
        List<CelExpr> parts = new ArrayList<>();
        conjuncts(expr, parts);
        Demands demands = new Demands();
        parts.forEach(demands::add);
        return demands.contradict() || parts.size() > 1 && parts.stream().anyMatch(NeverCheck::never);
    }

    private static void conjuncts(CelExpr expr, List<CelExpr> parts) {
        if (is(expr, "_&&_")) {
            expr.call().args().forEach(arg -> conjuncts(arg, parts));
        } else {
            parts.add(expr);
        }
    }

    static boolean is(CelExpr expr, String function) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CALL
                && expr.call().target().isEmpty()
                && expr.call().function().equals(function);
    }

    /** A name with its members, e.g. {@code item.wish}. */
    static Optional<String> path(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> Optional.of(expr.ident().name());
            case SELECT ->
                path(expr.select().operand()).map(of -> of + "." + expr.select().field());
            default -> Optional.empty();
        };
    }
}
