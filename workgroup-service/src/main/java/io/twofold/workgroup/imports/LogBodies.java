package io.twofold.workgroup.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The bytes of a log, unpacked where they are gzip, whatever the request said. */
final class LogBodies {

    private static final int BUFFER = 64 * 1024;

    private LogBodies() {}

    static InputStream open(InputStream upload) throws IOException {
        var body = new BufferedInputStream(upload, BUFFER);
        body.mark(2);
        var magic = body.read() | body.read() << 8;
        body.reset();
        return magic == GZIPInputStream.GZIP_MAGIC ? new GZIPInputStream(body, BUFFER) : body;
    }
}
