package io.twofold.events;

import java.time.Instant;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MillisTextTest {

    @Test
    void anInstantIsWrittenAndReadAsTheFormatterOfJavaDoesIt() {
        var formatter = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
        var seconds = new Random(1).longs(10_000, -62_200_000_000L, 253_500_000_000L);

        var instants = seconds.mapToObj(second -> Instant.ofEpochSecond(second, second & 0x1FFF_FFFF));

        assertThat(instants).allSatisfy(instant -> {
            var text = formatter.format(instant);
            assertThat(MillisText.of(instant)).isEqualTo(text);
            if (text.length() == 24) { // of the years 0 to 9999
                assertThat(MillisText.parse(text)).isEqualTo(Instant.parse(text));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-31T23:59:59Z",
                "2026-02-30T23:59:59.999Z",
                "2026-01-31T24:59:59.999Z",
                "2026-01-31 23:59:59.999Z",
                "2026-01-31T23:59:59.999+",
                "2026-01-31T23:59:59.99٣Z"
            })
    void whatIsWrittenInAnotherWayOrNoTimeIsLeftToOthers(String text) {
        var found = MillisText.parse(text);

        assertThat(found).isNull();
    }
}
