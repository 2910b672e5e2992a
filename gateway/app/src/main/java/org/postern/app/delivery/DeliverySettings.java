// SPDX-License-Identifier: Apache-2.0
package org.postern.app.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How envelopes are handed over.
 *
 * @param firstRetry   wait after the first failed push; doubled each time, with jitter
 * @param longestRetry the longest wait between two pushes
 * @param parkAfter    failed pushes until a delivery is parked
 * @param heldRecheck  how often a held delivery is looked at again
 * @param sweepEvery   how often deliveries without a task are looked for
 * @param pushTimeout  for one push, connection and answer
 * @param pushesPerRecipient at once, so that a slow recipient holds no other up
 */
@ConfigurationProperties("postern.delivery")
public record DeliverySettings(
        @DefaultValue("2s") Duration firstRetry,
        @DefaultValue("15m") Duration longestRetry,
        @DefaultValue("12") int parkAfter,
        @DefaultValue("1m") Duration heldRecheck,
        @DefaultValue("1m") Duration sweepEvery,
        @DefaultValue("10s") Duration pushTimeout,
        @DefaultValue("2") int pushesPerRecipient) {}
