package io.twofold.stack.organisation;

import java.time.LocalDateTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-05-07T16:00,   60, 2026-05-07T17:00",
        "2026-05-07T16:00,   61, 2026-05-08T08:01",
        "2026-05-08T16:30,   90, 2026-05-11T09:00",
        "2026-05-08T17:00,  600, 2026-05-12T09:00",
        "2026-05-04T08:00, 2700, 2026-05-08T17:00"
    })
    void nightsAndWeekendsDoNotCount(LocalDateTime from, long minutes, LocalDateTime expected) {
        assertThat(WorkingTime.later(from, minutes)).isEqualTo(expected);
    }
}
