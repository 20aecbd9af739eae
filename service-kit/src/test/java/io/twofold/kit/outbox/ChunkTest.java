package io.twofold.kit.outbox;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.twofold.events.EncodedEvent;
import io.twofold.events.EventType;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChunkTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final List<EncodedEvent> EVENTS =
            IntStream.range(0, 5_000).mapToObj(ChunkTest::event).toList();
    private static final List<EncodedEvent> FEW = EVENTS.subList(0, 10);

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
    void whatIsCutOffAnywhereCannotBeRead() throws IOException {
        var compressed = Chunk.of(FEW).getFirst().data();
        var plain = plain(FEW);

        assertThatNoneCanBeRead(lengthsBelow(compressed).mapToObj(length -> Arrays.copyOf(compressed, length)));
        assertThatNoneCanBeRead(lengthsBelow(plain).mapToObj(length -> Arrays.copyOf(plain, length)));
        assertThatNoneCanBeRead(Stream.of(Arrays.copyOf(plain, plain.length + 1)));
    }

    @Test
    void whatIsAlteredAnywhereCannotBeRead() {
        var data = Chunk.of(FEW).getFirst().data();

        assertThatNoneCanBeRead(lengthsBelow(data).mapToObj(place -> {
            var altered = data.clone();
            altered[place] = (byte) ~altered[place];
            return altered;
        }));
    }

    @Test
    void whatAnEarlierReleaseHasLeftUncompressedIsRead() throws IOException {
        var read = unpacked(Stream.of(new Chunk(EVENTS.size(), plain(EVENTS))));

        assertThat(read).isEqualTo(texts(EVENTS));
    }

    private static byte[] plain(List<EncodedEvent> events) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        for (var event : events) {
            data.writeUTF(event.type().typeName());
            data.writeUTF(event.id());
            data.writeUTF(event.subject());
            data.writeInt(event.data().length);
            data.write(event.data());
        }
        return bytes.toByteArray();
    }

    private static IntStream lengthsBelow(byte[] data) {
        return IntStream.range(0, data.length);
    }

    private static void assertThatNoneCanBeRead(Stream<byte[]> damaged) {
        assertThat(damaged)
                .isNotEmpty()
                .allSatisfy(data -> assertThatThrownBy(() -> new Chunk(FEW.size(), data).unpack(NOON, null))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("cannot be read"));
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
