package io.twofold.metrics.statistics;

import java.util.Random;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KaplanMeierTest {

    private static final long[] NONE = {};

    @Test
    void withNothingOpenItIsTheSmallestThatHalfOfAllReach() {
        assertThat(KaplanMeier.median(new long[] {4, 1, 3, 2}, NONE)).isEqualTo(2);
        assertThat(KaplanMeier.median(new long[] {3, 1, 2}, NONE)).isEqualTo(2);
        assertThat(KaplanMeier.median(new long[] {9}, NONE)).isEqualTo(9);
    }

    @Test
    void whatIsOpenCountsAsLongAsItWasSeen() {
        // By hand: 1 − 1/5 at 1; of 3 left after the one seen until 2, 4/5 · 2/3 = 8/15 at 3; 8/15 · 1/2 at 4
        assertThat(KaplanMeier.median(new long[] {1, 3, 4}, new long[] {2, 5})).isEqualTo(4);
        assertThat(KaplanMeier.median(new long[] {1, 3, 4}, NONE)).isEqualTo(3);
    }

    @Test
    void whatWasSeenUntilThenWasStillOpenThen() {
        // 1 − 1/2 at 3: the one seen until 3 is at risk there
        assertThat(KaplanMeier.median(new long[] {3}, new long[] {3})).isEqualTo(3);
    }

    @Test
    void whereMoreThanHalfStaysOpenThereIsNone() {
        assertThat(KaplanMeier.median(new long[] {1}, new long[] {5, 5})).isNull();
        assertThat(KaplanMeier.median(NONE, new long[] {5})).isNull();
        assertThat(KaplanMeier.median(NONE, NONE)).isNull();
    }

    @Test
    void exactlyHalfIsHalfInWhateverStepsItIsReached() {
        // 5/6 · 4/5 · 3/4: with rounding in between this is not 1/2
        assertThat(KaplanMeier.median(new long[] {1, 2, 3}, new long[] {9, 9, 9}))
                .isEqualTo(3);
    }

    @Test
    void itEqualsTheProductOfAllFactors() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var ended = random.longs(30, 0, 40).toArray();
            var open = random.longs(random.nextInt(25), 0, 40).toArray();

            assertThat(KaplanMeier.median(ended, open)).isEqualTo(byDefinition(ended, open));
        }
    }

    private static @Nullable Long byDefinition(long[] ended, long[] open) {
        var share = 1.0;
        for (var time = 0L; time < 40; time++) {
            var at = time;
            var risk = LongStream.of(ended).filter(each -> each >= at).count()
                    + LongStream.of(open).filter(each -> each >= at).count();
            var ends = LongStream.of(ended).filter(each -> each == at).count();
            share *= risk == 0 ? 1 : 1 - (double) ends / risk;
            if (ends > 0 && share <= 0.5 + 1e-12) {
                return time;
            }
        }
        return null;
    }
}
