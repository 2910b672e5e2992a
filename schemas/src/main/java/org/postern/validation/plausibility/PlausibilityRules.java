// SPDX-License-Identifier: Apache-2.0
package org.postern.validation.plausibility;

import java.util.List;
import org.postern.validation.ValidationModule;

/** Last link of the chain: what is allowed and hardly can be meant. */
public final class PlausibilityRules {

    private PlausibilityRules() {}

    public static List<ValidationModule> all() {
        return List.of(
                new AgeRule(),
                new AgeOfNewsRule(),
                new DurationRule(),
                new CareStartRule(),
                new PhoneRule(),
                new NameRule());
    }
}
