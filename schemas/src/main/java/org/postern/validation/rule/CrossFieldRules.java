// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.rule;

import java.util.List;
import org.postern.validation.ValidationModule;

/**
 * The rules about how the parts of one document go together, in the order in which they are asked: times first, because
 * a time found wrong is invisible to the rules after it. A new rule is a class beside these and a line here.
 */
public final class CrossFieldRules {

    private CrossFieldRules() {}

    public static List<ValidationModule> all() {
        return List.of(
                new ClockRule(),
                new FutureRule(),
                new BirthRule(),
                new SpanRule(),
                new VersionRule(),
                new ReferenceRule(),
                new MinimumAgeRule(),
                new RegistrationRule(),
                new RegulatorRule(),
                new ProvisionRule(),
                new DistanceRule(),
                new NoticeClockRule(),
                new PreviousPlacementRule(),
                new CareStatusRule(),
                new EpisodeOrderRule(),
                new EpisodeOverlapRule(),
                new AnswerRule(),
                new HeldAfterFoundRule(),
                new TimeLimitRule(),
                new IndependenceRule(),
                new RecordRule(),
                new ScaleRule(),
                new HarmsRule(),
                new OverallLevelRule(),
                new YoungChildRule(),
                new ReviewRule(),
                new PlanRule(),
                new HistoryRule(),
                new IdentifierRule(),
                new PostcodeRule());
    }
}
