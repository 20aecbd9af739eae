package io.twofold.kit.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import io.twofold.events.EncodedEvent;
import io.twofold.events.EventType;

import static org.assertj.core.api.Assertions.assertThat;

class WatermarksTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Watermarks watermarks = new Watermarks(0);

    @Test
    void anInstantWaitsForEveryWriterThatWasRunning() {
        watermarks.take(NOON, 10, 0);

        assertThat(watermarks.reachedWith(batch(9, 0))).isNull();
        assertThat(watermarks.reachedWith(batch(10, 0))).isEqualTo(NOON);
    }

    @Test
    void anInstantWaitsForTheRowsThatItsWritersLeft() {
        watermarks.take(NOON, 10, 0);

        assertThat(watermarks.reachedWith(batch(10, 3, 1))).isNull();
        assertThat(watermarks.reachedWith(batch(12, 4, 2))).isNull();
        assertThat(watermarks.reachedWith(batch(12, 4, 3))).isEqualTo(NOON);
    }

    @Test
    void rowsThatCameLaterDelayNothing() {
        watermarks.take(NOON, 10, 0);

        watermarks.reachedWith(batch(10, 3, 2));

        assertThat(watermarks.reachedWith(batch(15, 900, 3, 4))).isEqualTo(NOON);
    }

    @Test
    void aSlowWriterAfterAnotherKeepsOnlyLaterInstantsBack() {
        watermarks.take(NOON, 10, 0);
        watermarks.take(NOON.plusSeconds(1), 20, 0);
        watermarks.take(NOON.plusSeconds(2), 30, 0);

        assertThat(watermarks.reachedWith(batch(20, 0))).isEqualTo(NOON.plusSeconds(1));
        assertThat(watermarks.areWaiting()).isTrue();
    }

    @Test
    void theNextIsDueSoonerAfterSomethingWasSent() {
        watermarks.take(NOON, 10, 0);
        var idle = watermarks.untilDue(0);

        watermarks.reachedWith(batch(9, 1, 1));

        assertThat(idle).isEqualTo(Duration.ofSeconds(1));
        assertThat(watermarks.untilDue(0)).isEqualTo(Duration.ofMillis(50));
    }

    private static OutboxBatch batch(long oldestRunning, long highest, long... numbers) {
        var rows = LongStream.of(numbers)
                .mapToObj(number -> new OutboxRow(number, List.of(event())))
                .toList();
        return new OutboxBatch(List.copyOf(rows), oldestRunning, highest);
    }

    private static EncodedEvent event() {
        return new EncodedEvent(EventType.PROCESS_DEFINED, "id", "key", NOON, null, new byte[0]);
    }
}
