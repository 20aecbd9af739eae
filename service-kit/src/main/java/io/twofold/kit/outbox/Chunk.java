package io.twofold.kit.outbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream.BLOCKSIZE;
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
        try (var bytes = new DataInputStream(plain())) {
            for (var event = 0; event < events; event++) {
                unpacked.add(new EncodedEvent(
                        EventType.named(bytes.readUTF()).orElseThrow(),
                        bytes.readUTF(),
                        bytes.readUTF(),
                        time,
                        traceparent,
                        bytes.readNBytes(bytes.readInt())));
            }
            return unpacked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        try (var lz4 = new LZ4FrameOutputStream(compressed, BLOCKSIZE.SIZE_256KB)) {
            bytes.writeTo(lz4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private InputStream plain() throws IOException {
        var bytes = new ByteArrayInputStream(data);
        return data[0] == PLAIN ? bytes : new LZ4FrameInputStream(bytes);
    }
}
