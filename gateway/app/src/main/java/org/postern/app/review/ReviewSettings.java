// SPDX-License-Identifier: Apache-2.0
package org.postern.app.review;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long reviewers have where the sharing protocol does not say.
 *
 * @param within    until the deputy is asked
 * @param claim     how long a reviewer who has taken a review keeps it from colleagues
 * @param lookEvery how often run-out clocks are looked for
 */
@ConfigurationProperties("postern.review")
public record ReviewSettings(
        @DefaultValue("4h") Duration within,
        @DefaultValue("30m") Duration claim,
        @DefaultValue("15s") Duration lookEvery) {}
