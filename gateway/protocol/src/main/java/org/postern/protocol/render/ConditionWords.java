// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.render;

import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postern.protocol.AgencyDirectory;
import org.postern.protocol.SharingProtocol.Rule;
import org.postern.protocol.edit.ConditionChoice;
import org.postern.protocol.edit.ReadyConditions;

/**
 * Says the condition of a rule as the rest of a sentence that begins with "where": a ready-made condition in its own words,
 * any other part by part as it stands in CEL, so that the paper says what the machine does. Safe for many threads.
 */
public final class ConditionWords {

    private static final CelParser PARSER =
            CelParserFactory.standardCelParserBuilder().build();
    private static final Map<String, String> COMPARED = Map.of(
            "_==_", "is",
            "_!=_", "is not",
            "_<_", "is before",
            "_<=_", "is not after",
            "_>_", "is after",
            "_>=_", "is not before");
    private static final Map<String, String> COUNTED = Map.of(
            "_<_", "is less than",
            "_<=_", "is at most",
            "_>_", "is more than",
            "_>=_", "is at least");

    private final AgencyDirectory agencies;

    public ConditionWords(AgencyDirectory agencies) {
        this.agencies = agencies;
    }

    /** Empty where the rule has no condition. */
    public Optional<String> of(Rule rule) {
        return rule.when().map(when -> {
            Optional<List<ConditionChoice>> ready =
                    ReadyConditions.standard().recognise(rule.each().orElse(""), when);
            return ready.map(chosen -> ReadyConditions.standard().words(chosen, new AgencyNames(agencies)::of))
                    .orElseGet(() -> spoken(rule, when));
        });
    }

    private String spoken(Rule rule, String when) {
        try {
            Terms terms = new Terms(rule, agencies);
            CelExpr asked = PARSER.parse(when).getAst().getExpr();
            boolean fixed = asked.getKind() == CelExpr.ExprKind.Kind.CONSTANT;
            return fixed ? "this is so: " + when.strip() : new Speaker(terms).say(asked, new HashMap<>());
        } catch (CelValidationException e) {
            return "the condition holds: " + when.strip();
        }
    }

    /** Speaks one condition; the scope holds what the variables of {@code exists} and the like stand for. */
    private record Speaker(Terms terms) {

        String say(CelExpr expr, Map<String, String> scope) {
            return switch (expr.getKind()) {
                case CALL -> call(expr.call(), scope);
                case CONSTANT -> constant(expr.constant());
                case LIST ->
                    expr.list().elements().stream().map(one -> say(one, scope)).collect(Collectors.joining(", "));
                default -> terms.name(path(expr, scope));
            };
        }

        private String call(CelExpr.CelCall call, Map<String, String> scope) {
            String function = call.function();
            List<CelExpr> args = call.args();
            if (call.target().isPresent()) {
                return method(call, scope);
            }
            return switch (function) {
                case "_&&_" -> both(args, " and ", scope);
                case "_||_" -> both(args, " or ", scope);
                case "!_" -> "it is not so that (" + say(args.get(0), scope) + ")";
                case "has" -> say(args.get(0), scope) + " is given";
                case "size" -> "the number of " + say(args.get(0), scope);
                case "_[_]" -> terms.index(path(args.get(0), scope), say(args.get(1), scope));
                case "@in" -> in(args, scope);
                case "_?_:_" ->
                    "if " + say(args.get(0), scope) + " then " + say(args.get(1), scope) + ", else "
                            + say(args.get(2), scope);
                default ->
                    COMPARED.containsKey(function) ? compared(function, args, scope) : named(function, args, scope);
            };
        }

        private String both(List<CelExpr> args, String word, Map<String, String> scope) {
            return args.stream()
                    .map(arg -> arg.getKind() == CelExpr.ExprKind.Kind.CALL
                                    && List.of("_&&_", "_||_")
                                            .contains(arg.call().function())
                                    && !word.contains(arg.call().function().equals("_&&_") ? "and" : "or")
                            ? "(" + say(arg, scope) + ")"
                            : say(arg, scope))
                    .collect(Collectors.joining("," + word));
        }

        private String compared(String function, List<CelExpr> args, Map<String, String> scope) {
            boolean counted = args.stream().anyMatch(Speaker::isNumber);
            String words = counted ? COUNTED.getOrDefault(function, COMPARED.get(function)) : COMPARED.get(function);
            return valued(args.get(0), args.get(1), scope) + " " + words + " "
                    + valued(args.get(1), args.get(0), scope);
        }

        private static boolean isNumber(CelExpr expr) {
            return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                    && (expr.constant().getKind() == CelConstant.Kind.INT64_VALUE
                            || expr.constant().getKind() == CelConstant.Kind.DOUBLE_VALUE);
        }

        private String in(List<CelExpr> args, Map<String, String> scope) {
            if (path(args.get(1), scope).equals("recipient.relations")) {
                return "the recipient is the child's "
                        + say(args.get(0), scope).replace('-', ' ').replace("'", "");
            }
            if (args.get(1).getKind() != CelExpr.ExprKind.Kind.LIST) {
                return say(args.get(1), scope) + " include " + valued(args.get(0), args.get(1), scope);
            }
            String values = args.get(1).list().elements().stream()
                    .map(one -> valued(one, args.get(0), scope))
                    .collect(Collectors.joining(", "));
            return say(args.get(0), scope) + " is one of: " + values;
        }

        private String method(CelExpr.CelCall call, Map<String, String> scope) {
            CelExpr target = call.target().get();
            List<CelExpr> args = call.args();
            String list = say(target, scope);
            if (args.size() == 2) {
                Map<String, String> inner = new HashMap<>(scope);
                inner.put(args.get(0).ident().name(), path(target, scope) + "[]");
                String quantity = switch (call.function()) {
                    case "all" -> "for every one of ";
                    case "exists_one" -> "for exactly one of ";
                    case "filter" -> "those of ";
                    default -> "for at least one of ";
                };
                String link = call.function().equals("filter") ? " for which " : ", ";
                return quantity + list + link + "(" + say(args.get(1), inner) + ")";
            }
            String words = FieldNames.words(call.function());
            return args.isEmpty() ? "the " + words + " of " + list : list + " " + words + " " + say(args.get(0), scope);
        }

        private String named(String function, List<CelExpr> args, Map<String, String> scope) {
            String inside = args.stream().map(one -> say(one, scope)).collect(Collectors.joining(", "));
            return FieldNames.words(function.replace("_", "")) + " of " + inside;
        }

        /** A constant beside a coded field is said by the label of its code. */
        private String valued(CelExpr expr, CelExpr beside, Map<String, String> scope) {
            boolean text = expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                    && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
            return text ? terms.value(path(beside, scope), expr.constant().stringValue()) : say(expr, scope);
        }

        private static String constant(CelConstant constant) {
            return switch (constant.getKind()) {
                case STRING_VALUE -> "'" + constant.stringValue() + "'";
                case INT64_VALUE -> String.valueOf(constant.int64Value());
                case DOUBLE_VALUE -> String.valueOf(constant.doubleValue());
                case BOOLEAN_VALUE -> constant.booleanValue() ? "yes" : "no";
                default -> "nothing";
            };
        }

        /** As in a protocol, e.g. {@code document.places[].wish}; "" for what is no place. */
        private static String path(CelExpr expr, Map<String, String> scope) {
            return switch (expr.getKind()) {
                case IDENT ->
                    scope.getOrDefault(expr.ident().name(), expr.ident().name());
                case SELECT ->
                    path(expr.select().operand(), scope) + "." + expr.select().field();
                case CALL ->
                    expr.call().function().equals("_[_]")
                            ? path(expr.call().args().get(0), scope) + "[]"
                            : "";
                default -> "";
            };
        }
    }
}
