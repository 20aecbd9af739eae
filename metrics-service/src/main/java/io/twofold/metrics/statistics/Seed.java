package io.twofold.metrics.statistics;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What random numbers begin with: made of all that a figure is made of, so that the same request gives the same answer. */
public final class Seed {

    private final MessageDigest digest;

    public Seed() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Seed with(double... values) {
        var bytes = ByteBuffer.allocate(Double.BYTES * (values.length + 1));
        bytes.putDouble(values.length);
        for (var value : values) {
            bytes.putDouble(value);
        }
        digest.update(bytes.array());
        return this;
    }

    public Seed with(String text) {
        var bytes = text.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
        return this;
    }

    public long value() {
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
