// SPDX-License-Identifier: Apache-2.0
package org.postern.app.story;

import java.util.Optional;

/**
 * How much an evidence file is to hold.
 *
 * @param reason why values are needed, as the auditor typed it; empty leaves values, and what people typed, out
 */
public record BundleRequest(Optional<String> reason) {

    public static BundleRequest withoutValues() {
        return new BundleRequest(Optional.empty());
    }

    /** @param reason null counts as one that was not typed, and is refused */
    public static BundleRequest withValues(String reason) {
        return new BundleRequest(Optional.of(reason == null ? "" : reason));
    }

    boolean values() {
        return reason.isPresent();
    }

    boolean acceptable() {
        return reason.map(ValuesAnswer::isReason).orElse(true);
    }

    @Override
    public String toString() {
        return "BundleRequest[" + (values() ? "with" : "without") + " values]";
    }
}
