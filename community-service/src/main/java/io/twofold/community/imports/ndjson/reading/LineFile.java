package io.twofold.community.imports.ndjson.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** The lines of an upload, one after the other; what stands on none is passed over. */
public final class LineFile {

    private static final int MOST_BYTES = 1024 * 1024;

    private final InputStream bytes;
    private final LineReader reader;

    private long number;

    public LineFile(InputStream upload, LineReader reader) {
        bytes = new BufferedInputStream(upload, 64 * 1024);
        this.reader = reader;
    }

    /** Null at the end. After a broken line it goes on with the next. */
    @Nullable
    public NumberedLine next() throws IOException {
        for (var line = readLine(); line != null; line = readLine()) {
            if (!line.toString().isBlank()) {
                return new NumberedLine(number, line.size(), reader.read(number, line.toByteArray()));
            }
        }
        return null;
    }

    private @Nullable ByteArrayOutputStream readLine() throws IOException {
        var line = new ByteArrayOutputStream(512);
        number++;
        for (var next = bytes.read(); next != '\n'; next = bytes.read()) {
            if (next < 0) {
                return line.size() == 0 ? null : line;
            }
            line.write(next);
            if (line.size() > MOST_BYTES) {
                throw new IOException("line %d has more than %d bytes".formatted(number, MOST_BYTES));
            }
        }
        return line;
    }
}
