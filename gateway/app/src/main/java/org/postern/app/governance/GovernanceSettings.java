// SPDX-License-Identifier: Apache-2.0
package org.postern.app.governance;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the life of sharing protocols is watched.
 *
 * @param warnDays  days before its review and before its last day on which an agreement's parties are told
 * @param lookEvery how often versions that begin, end or are due are looked for
 * @param refresh   how often each node looks whether another version has come into force
 */
@ConfigurationProperties("postern.governance")
public record GovernanceSettings(
        @DefaultValue("60") int warnDays,
        @DefaultValue("1m") Duration lookEvery,
        @DefaultValue("1s") Duration refresh) {}
