// SPDX-License-Identifier: Apache-2.0
package org.postern.app.evidence;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Turns the sequencer's handle all the time: on every node, of which the database elects one each round. A thread of its
 * own, because a full task queue must not keep the ledger waiting.
 */
@Component
class SequencerLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SequencerLoop.class);

    private final Sequencer sequencer;
    private final LedgerSettings settings;
    private volatile Thread thread;

    SequencerLoop(Sequencer sequencer, LedgerSettings settings) {
        this.sequencer = sequencer;
        this.settings = settings;
    }

    @Override
    public void start() {
        Thread loop = new Thread(this::run, "ledger-sequencer");
        loop.setDaemon(true);
        thread = loop;
        loop.start();
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                if (!integrated()) {
                    TimeUnit.NANOSECONDS.sleep(settings.interval().toNanos());
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** True when there may be more; a failure is logged by its kind and tried again after the interval. */
    private boolean integrated() {
        try {
            return sequencer.integrate();
        } catch (RuntimeException failed) {
            LOG.error(
                    "PST-6022 the ledger could not be carried on and will be tried again: {}",
                    failed.getClass().getName());
            return false;
        }
    }

    @Override
    public void stop() {
        Thread loop = thread;
        thread = null;
        if (loop != null) {
            loop.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
