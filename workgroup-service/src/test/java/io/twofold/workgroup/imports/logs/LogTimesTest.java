package io.twofold.workgroup.imports.logs;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LogTimesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T01:30:00Z,2026-03-29T01:30:00Z",
        "2026-03-29 01:30:00.1239+01:00,2026-03-29T00:30:00.123Z",
        "2026-03-29T01:30:00-0530,2026-03-29T07:00:00Z",
        "2026-03-29T01:30:00.5-05:30,2026-03-29T07:00:00.500Z",
        "2026-03-29T01:30:00.123456789Z,2026-03-29T01:30:00.123Z",
        "2026-03-29 01:30,2026-03-29T01:30:00Z",
        "2026-03-29,2026-03-29T00:00:00Z"
    })
    void aTimeIsReadWithItsOffsetAndInUtcWithout(String text, Instant expected) {
        assertThat(LogTimes.of(null, null).parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30T10:00:00Z",
                "2026-01-01T25:00:00Z",
                "2026-01-01T10:00:00+99:00",
                "2026-01-01T10:00:00Zulu",
                "20a6-01-01T10:00:00Z",
                "+12026-01-01T10:00:00Z",
                "0000-01-01T10:00:00Z"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(LogTimes.of(null, null).parse(text)).isEmpty();
    }

    @Test
    void aFormatAndAZoneSayHowOthersAreRead() {
        var times = LogTimes.of("dd.MM.yyyy HH:mm", "Europe/Berlin");

        assertThat(times.parse("01.07.2026 10:00")).contains(Instant.parse("2026-07-01T08:00:00Z"));
        assertThat(times.parse("01.02.2026 10:00")).contains(Instant.parse("2026-02-01T09:00:00Z"));
        assertThat(times.parse("2026-02-01T10:00:00Z")).isEmpty();
    }
}
