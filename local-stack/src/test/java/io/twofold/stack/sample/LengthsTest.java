package io.twofold.stack.sample;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LengthsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "89.4, 89 s",
        "90, 1.5 minutes",
        "5399, 90.0 minutes",
        "5400, 1.5 hours",
        "129600, 1.5 days",
        "630720, 7.3 days"
    })
    void aLengthIsToldInTheLargestUnitOfWhichThereAreEnough(double seconds, String words) {
        assertThat(Lengths.words(seconds)).isEqualTo(words);
    }
}
