// SPDX-License-Identifier: Apache-2.0
package org.postern.app.statistics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How figures are counted and shown.
 *
 * @param smallest          figures about children from 1 up to below this are not shown, nor what they could be worked out from;
 *                          1 shows all
 * @param acknowledgeWithin how soon after an envelope can be collected its receipt counts as in time
 */
@ConfigurationProperties("postern.statistics")
public record StatisticsSettings(
        @DefaultValue("6") int smallest,
        @DefaultValue("24h") Duration acknowledgeWithin) {}
