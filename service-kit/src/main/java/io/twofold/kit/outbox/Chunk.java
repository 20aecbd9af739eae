package io.twofold.kit.outbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream.BLOCKSIZE;
import net.jpountz.lz4.LZ4FrameOutputStream.FLG;
import org.jspecify.annotations.Nullable;

import io.twofold.events.EncodedEvent;
import io.twofold.events.EventType;

/**
 * Events of one transaction that are one row of the outbox: a row for each of them costs more than all else of it. Their
 * data is compressed, to a fifth of its size, for less than its way into the database and out of it would cost.
 */
@SuppressWarnings("ArrayRecordComponent") // on its way to the database: never compared
record Chunk(int events, byte[] data) {

    /** Before they are compressed; reached with the last event. */
    private static final int BYTES = 256 * 1024;

    /** With which the length of a name begins, in what an earlier release has left uncompressed. */
    private static final byte PLAIN = 0;

    /** As many as it takes, in the order of the events. */
    static List<Chunk> of(List<EncodedEvent> events) {
        var chunks = new ArrayList<Chunk>();
        var bytes = new ByteArrayOutputStream(BYTES);
        var packed = 0;
        for (var event : events) {
            pack(event, new DataOutputStream(bytes));
            packed++;
            if (bytes.size() >= BYTES) {
                chunks.add(new Chunk(packed, compressed(bytes)));
                bytes.reset();
                packed = 0;
            }
        }
        if (packed > 0) {
            chunks.add(new Chunk(packed, compressed(bytes)));
        }
        return chunks;
    }

    /** The events in it, with what they have in common. */
    List<EncodedEvent> unpack(Instant time, @Nullable String traceparent) {
        var unpacked = new ArrayList<EncodedEvent>(events);
        try (var bytes = new DataInputStream(new ByteArrayInputStream(plain()))) {
            for (var event = 0; event < events; event++) {
                unpacked.add(new EncodedEvent(
                        EventType.named(bytes.readUTF()).orElseThrow(),
                        bytes.readUTF(),
                        bytes.readUTF(),
                        time,
                        traceparent,
                        data(bytes)));
            }
            if (bytes.available() > 0) {
                throw new IOException("It has more than its events");
            }
            return unpacked;
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("A chunk of the outbox cannot be read", e);
        }
    }

    private static byte[] data(DataInputStream bytes) throws IOException {
        var length = bytes.readInt();
        var data = bytes.readNBytes(length);
        if (data.length < length) {
            throw new EOFException();
        }
        return data;
    }

    private static void pack(EncodedEvent event, DataOutputStream bytes) {
        try {
            bytes.writeUTF(event.type().typeName());
            bytes.writeUTF(event.id());
            bytes.writeUTF(event.subject());
            bytes.writeInt(event.data().length);
            bytes.write(event.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compressed(ByteArrayOutputStream bytes) {
        var compressed = new ByteArrayOutputStream(BYTES / 4);
        try (var lz4 = new LZ4FrameOutputStream(
                compressed, BLOCKSIZE.SIZE_256KB, FLG.Bits.BLOCK_INDEPENDENCE, FLG.Bits.CONTENT_CHECKSUM)) {
            bytes.writeTo(lz4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** To its end, where the checksum is. */
    private byte[] plain() throws IOException {
        if (data[0] == PLAIN) {
            return data;
        }
        try (var lz4 = new LZ4FrameInputStream(new ByteArrayInputStream(data))) {
            return lz4.readAllBytes();
        }
    }
}
