package io.twofold.metrics.flow.figures;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import io.twofold.metrics.flow.cases.Longs;

import static org.assertj.core.api.Assertions.assertThat;

class VariantsTest {

    @Test
    void eachIsThereOnceWithItsCases() {
        var variants = of(7, Long.MIN_VALUE, 7, 0, 7, 0);
        assertThat(variants.all()).containsExactly(Long.MIN_VALUE, 0, 7);
        assertThat(variants.count()).isEqualTo(3);
        assertThat(variants.cases(Long.MIN_VALUE)).isEqualTo(1);
        assertThat(variants.cases(0)).isEqualTo(2);
        assertThat(variants.cases(7)).isEqualTo(3);
    }

    @Test
    void ofNoCaseThereIsNone() {
        assertThat(of().all()).isEmpty();
    }

    private static Variants of(long... ofCases) {
        var all = new Longs();
        LongStream.of(ofCases).forEach(all::add);
        return new Variants(all);
    }
}
