// SPDX-License-Identifier: Apache-2.0
package org.postern.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final List<Duration> waited = new ArrayList<>();

    @Test
    void againWhenTimeIsOverThenGivesUpHavingWaitedNoLonger() {
        Patience.Waits waits = patience(Duration.ofSeconds(10)).begin();

        while (waits.again(Duration.ZERO)) {
            assertThat(waited.size()).isLessThan(1_000);
        }

        assertThat(waited.stream().reduce(Duration.ZERO, Duration::plus)).isLessThanOrEqualTo(Duration.ofSeconds(10));
        assertThat(waited).allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(1)));
        assertThat(waited.get(0)).isLessThanOrEqualTo(Duration.ofMillis(100));
    }

    @Test
    void againWhenAskedToWaitLongerThenWaitsThat() {
        patience(Duration.ofSeconds(10)).begin().again(Duration.ofSeconds(3));

        assertThat(waited).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void againWhenAskedToWaitTooLongThenGivesUpAtOnce() {
        assertThat(patience(Duration.ofSeconds(1)).begin().again(Duration.ofMinutes(5)))
                .isFalse();
        assertThat(waited).isEmpty();
    }

    @Test
    void againWhenThereIsNoPatienceThenNeverWaits() {
        assertThat(patience(Duration.ZERO).begin().again(Duration.ZERO)).isFalse();
    }

    private Patience patience(Duration total) {
        return new Patience(total, Duration.ofSeconds(1), time -> waited.add(time));
    }
}
