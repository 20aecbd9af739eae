package io.twofold.kit.outbox;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.twofold.events.EncodedEvent;
import io.twofold.events.EventType;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ChunkTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final List<EncodedEvent> EVENTS =
            IntStream.range(0, 5_000).mapToObj(ChunkTest::event).toList();

    @Test
    void whatIsPackedComesOutInItsOrder() {
        var chunks = Chunk.of(EVENTS);

        assertThat(chunks).hasSizeGreaterThan(1);
        assertThat(unpacked(chunks.stream())).isEqualTo(texts(EVENTS));
    }

    @Test
    void eventsOfAChunkTakeFarLessThanByThemselves() {
        var bytes =
                Chunk.of(EVENTS).stream().mapToInt(chunk -> chunk.data().length).sum();

        assertThat(bytes)
                .isLessThan(
                        EVENTS.stream().mapToInt(event -> event.data().length).sum() / 3);
    }

    @Test
    void whatAnEarlierReleaseHasLeftUncompressedIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        for (var event : EVENTS) {
            data.writeUTF(event.type().typeName());
            data.writeUTF(event.id());
            data.writeUTF(event.subject());
            data.writeInt(event.data().length);
            data.write(event.data());
        }

        var read = unpacked(Stream.of(new Chunk(EVENTS.size(), bytes.toByteArray())));

        assertThat(read).isEqualTo(texts(EVENTS));
    }

    private static List<String> unpacked(Stream<Chunk> chunks) {
        return texts(chunks.flatMap(chunk -> chunk.unpack(NOON, null).stream()).toList());
    }

    private static List<String> texts(List<EncodedEvent> events) {
        return events.stream()
                .map(event -> "%s %s %s %s %s"
                        .formatted(
                                event.type(),
                                event.id(),
                                event.subject(),
                                event.time(),
                                new String(event.data(), UTF_8)))
                .toList();
    }

    private static EncodedEvent event(int number) {
        var data = "{\"stepId\":\"%s\",\"step\":\"Accepted\",\"position\":0}".formatted(number);
        return new EncodedEvent(EventType.STEP_COMPLETED, "step:" + number, "case", NOON, null, data.getBytes(UTF_8));
    }
}
