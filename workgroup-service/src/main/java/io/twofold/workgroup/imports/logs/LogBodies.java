package io.twofold.workgroup.imports.logs;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

import io.twofold.kit.jobs.Flaw;
import io.twofold.kit.uploads.UploadStream;

/** The bytes of a log, unpacked where they are gzip, whatever the request said. */
public final class LogBodies {

    private static final int BUFFER = 64 * 1024;

    private LogBodies() {}

    public static InputStream open(UploadStream upload) throws IOException {
        var body = new BufferedInputStream(upload, BUFFER);
        body.mark(2);
        var magic = body.read() | body.read() << 8;
        body.reset();
        return magic == GZIPInputStream.GZIP_MAGIC ? new Unpacked(new GZIPInputStream(body, BUFFER), upload) : body;
    }

    /** Ends where it becomes far larger than any log does: what is made to grow so would keep a worker for days. */
    private static final class Unpacked extends FilterInputStream {

        private static final long FREE = 64L * 1024 * 1024;
        private static final long FACTOR = 200;

        private final UploadStream packed;

        private long read;

        Unpacked(InputStream unpacked, UploadStream packed) {
            super(unpacked);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            counted(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var count = super.read(into, from, length);
            counted(count);
            return count;
        }

        private void counted(int count) throws IOException {
            read += Math.max(count, 0);
            if (read > FREE + FACTOR * packed.position()) {
                throw new BrokenLog(new Flaw(
                        "Unpacked it is more than %d times as large as sent: send it unpacked.".formatted(FACTOR)));
            }
        }
    }
}
