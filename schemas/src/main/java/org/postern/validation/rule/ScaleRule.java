// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.document.Issue;
import org.postern.document.RiskScales;
import org.postern.validation.DocumentView;
import org.postern.validation.ValidationContext;
import org.postern.validation.ValidationModule;

/** Every level belongs to the scale that the document names. */
final class ScaleRule implements ValidationModule {

    @Override
    public void check(DocumentView document, ValidationContext context, Consumer<Issue> issues) {
        Optional<String> scale = document.text("/scale");
        List<RiskScales.Level> levels = scale.map(RiskScales.standard()::levels).orElse(List.of());
        if (levels.isEmpty()) {
            return;
        }
        String words = levels.stream().map(RiskScales.Level::level).collect(Collectors.joining(", "));
        Stream.concat(
                        Stream.of("/overallLevel", "/previousLevel"),
                        document.elements("/harms").stream().map(harm -> harm + "/level"))
                .filter(pointer -> document.text(pointer)
                        .filter(level -> !belongs(level, levels))
                        .isPresent())
                .forEach(pointer -> issues.accept(RiskIssue.LEVEL_NOT_OF_SCALE.at(pointer, words)));
    }

    private static boolean belongs(String level, List<RiskScales.Level> levels) {
        return level.equals(RiskScales.NOT_ASSESSED)
                || levels.stream().anyMatch(known -> known.level().equals(level));
    }
}
