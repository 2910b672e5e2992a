// SPDX-License-Identifier: Apache-2.0
package org.postern.protocol.check;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What several questions that must all be answered with yes demand of single values. */
final class Demands {

    private static final Map<String, String> TURNED =
            Map.of("_<_", "_>_", "_<=_", "_>=_", "_>_", "_<_", "_>=_", "_<=_");

    private final Map<String, Set<String>> allowed = new HashMap<>();
    private final Map<String, Set<String>> excluded = new HashMap<>();
    private final Map<String, Long> atLeast = new HashMap<>();
    private final Map<String, Long> atMost = new HashMap<>();
    private final Map<String, Set<Boolean>> given = new HashMap<>();

    void add(CelExpr question) {
        boolean not = NeverCheck.is(question, "!_");
        CelExpr asked = not ? question.call().args().get(0) : question;
        if (asked.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return;
        }
        List<CelExpr> args = asked.call().args();
        String function = asked.call().function();
        if (function.equals("has")) {
            NeverCheck.path(args.get(0))
                    .ifPresent(path ->
                            given.computeIfAbsent(path, any -> new HashSet<>()).add(!not));
        } else if (function.equals("@in") && args.get(1).getKind() == CelExpr.ExprKind.Kind.LIST) {
            texts(args.get(1))
                    .ifPresent(texts -> NeverCheck.path(args.get(0)).ifPresent(path -> one(path, texts, not)));
        } else if (args.size() == 2) {
            compared(function, args.get(0), args.get(1), not);
            compared(TURNED.getOrDefault(function, function), args.get(1), args.get(0), not);
        }
    }

    boolean contradict() {
        boolean values = allowed.entrySet().stream()
                .anyMatch(
                        entry -> excluded.getOrDefault(entry.getKey(), Set.of()).containsAll(entry.getValue()));
        boolean numbers = atLeast.entrySet().stream()
                .anyMatch(entry -> atMost.getOrDefault(entry.getKey(), Long.MAX_VALUE) < entry.getValue());
        return values || numbers || given.values().stream().anyMatch(answers -> answers.size() > 1);
    }

    private void compared(String function, CelExpr value, CelExpr with, boolean not) {
        Optional<String> path = NeverCheck.path(value);
        if (path.isEmpty() || with.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            return;
        }
        CelConstant constant = with.constant();
        if (constant.getKind() == CelConstant.Kind.STRING_VALUE
                && (function.equals("_==_") || function.equals("_!=_"))) {
            one(path.get(), Set.of(constant.stringValue()), not != function.equals("_!=_"));
        } else if (constant.getKind() == CelConstant.Kind.INT64_VALUE && !not) {
            number(function, path.get(), constant.int64Value());
        }
    }

    private void one(String path, Set<String> texts, boolean not) {
        if (not) {
            excluded.computeIfAbsent(path, any -> new HashSet<>()).addAll(texts);
        } else {
            allowed.merge(path, texts, (first, second) -> {
                Set<String> both = new HashSet<>(first);
                both.retainAll(second);
                return both;
            });
        }
    }

    private void number(String function, String path, long number) {
        switch (function) {
            case "_<_" -> atMost.merge(path, number - 1, Math::min);
            case "_<=_" -> atMost.merge(path, number, Math::min);
            case "_>_" -> atLeast.merge(path, number + 1, Math::max);
            case "_>=_" -> atLeast.merge(path, number, Math::max);
            case "_==_" -> {
                atMost.merge(path, number, Math::min);
                atLeast.merge(path, number, Math::max);
            }
            default -> {}
        }
    }

    private static Optional<Set<String>> texts(CelExpr list) {
        List<CelExpr> elements = list.list().elements();
        boolean plain = elements.stream()
                .allMatch(one -> one.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && one.constant().getKind() == CelConstant.Kind.STRING_VALUE);
        return plain
                ? Optional.of(elements.stream()
                        .map(one -> one.constant().stringValue())
                        .collect(Collectors.toSet()))
                : Optional.empty();
    }
}
