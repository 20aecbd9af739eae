package io.twofold.gateway.limits;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.twofold.gateway.limits.Allowance.Remaining;

import static org.assertj.core.api.Assertions.assertThat;

class AllowanceTest {

    private final AtomicLong nanos = new AtomicLong(-42);
    private final Allowance allowance = new Allowance(2, Duration.ofSeconds(60), nanos::get);

    @Test
    void eachPersonHasTheirOwn() {
        assertThat(allowance.take("alice").requests()).isEqualTo(1);
        assertThat(allowance.take("alice").requests()).isZero();
        assertThat(allowance.take("alice").requests()).isNegative();
        assertThat(allowance.take("bob").requests()).isEqualTo(1);
    }

    @Test
    void itIsBackWhenItSaidThatItWouldBe() {
        nanos.addAndGet(Duration.ofMillis(45_500).toNanos());
        allowance.take("alice");
        allowance.take("alice");
        var refused = allowance.take("alice");

        nanos.addAndGet(Duration.ofSeconds(refused.seconds()).toNanos());

        assertThat(refused.seconds()).isEqualTo(15);
        assertThat(allowance.take("alice")).isEqualTo(new Remaining(1, 60));
    }

    @Test
    void manyAtOnceGetNoMoreThanThereIs() {
        var granted = IntStream.range(0, 1_000)
                .parallel()
                .filter(attempt -> allowance.take("alice").requests() >= 0)
                .count();

        assertThat(granted).isEqualTo(2);
    }
}
