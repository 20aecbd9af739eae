package io.twofold.community.imports.stackexchange.dump;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends where a row is longer than any may be: the parser would keep it in memory before anybody could look at it. */
final class ShortRows extends FilterInputStream {

    private static final int MOST = 1024 * 1024; // bytes, far above what such a site lets anybody write

    private int left = MOST;

    ShortRows(InputStream file) {
        super(file);
    }

    /** Another row begins. */
    void next() {
        left = MOST;
    }

    @Override
    public int read() throws IOException {
        return count(super.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = super.read(bytes, offset, length);
        return count(read, read);
    }

    private int count(int read, int bytes) throws IOException {
        left -= Math.max(bytes, 0);
        if (left < 0) {
            throw new IOException("it has a row of more than %d bytes".formatted(MOST));
        }
        return read;
    }
}
