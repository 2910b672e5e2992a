// SPDX-License-Identifier: Apache-2.0
package org.postern.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.envelope.TestParties.CHECK;
import static org.postern.envelope.TestParties.FORCE_DECRYPT;
import static org.postern.envelope.TestParties.FORCE_SIGN;
import static org.postern.envelope.TestParties.GATEWAY;
import static org.postern.envelope.TestParties.NOW;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ThreadSafetyTests {

    private static final int THREADS = 8;
    private static final int EACH = 25;

    /** One sealer, opener and check for all threads, as the gateway has them; every exchange must come out as its own. */
    @Test
    void sealOpenAndReceiptWhenManyThreadsShareThemThenEachGetsItsOwn() throws Exception {
        var sealer = new Sealer(GATEWAY, CHECK);
        var opener = new Opener(CHECK);
        var receipts = new StatementCheck(CHECK);
        var work = new ArrayList<Callable<Integer>>();
        for (int thread = 0; thread < THREADS; thread++) {
            int name = thread;
            work.add(() -> {
                int done = 0;
                for (int i = 0; i < EACH; i++) {
                    var id = "env-" + name + "-" + i;
                    var sealed = sealer.seal(TestEnvelopes.toForce(id), FORCE_DECRYPT.certificate(), NOW)
                            .orElseThrow();
                    var opened = opener.open(sealed.bytes(), FORCE_DECRYPT, NOW).orElseThrow();
                    var receipt = Receipt.of(opened, NOW).sign(FORCE_SIGN).orElseThrow();
                    var checked = receipts.receipt(receipt, sealed.sent(), NOW).orElseThrow();
                    done += checked.statement().envelopeId().equals(id) ? 1 : 0;
                }
                return done;
            });
        }
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            int done = 0;
            for (Future<Integer> result : pool.invokeAll(work)) {
                done += result.get();
            }
            assertThat(done).isEqualTo(THREADS * EACH);
        } finally {
            pool.shutdownNow();
        }
    }
}
