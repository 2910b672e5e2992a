// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The tamper-evident log.
 *
 * @param origin        the ledger's name, a URL without scheme
 * @param interval      how often waiting leaves are integrated and a checkpoint is signed
 * @param idleRefresh   how old the last checkpoint of an idle ledger may become
 * @param maxMergeDelay what the promise in a 202 allows until the leaf must be in
 * @param batch         how many leaves one integration takes at most
 */
@ConfigurationProperties("postern.ledger")
public record LedgerSettings(
        @DefaultValue("postern.example/ledger") String origin,
        @DefaultValue("500ms") Duration interval,
        @DefaultValue("60s") Duration idleRefresh,
        @DefaultValue("60s") Duration maxMergeDelay,
        @DefaultValue("1000") int batch) {}
