package io.twofold.workgroup.imports.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

/** The characters of a table, in the encoding that is stated or, from its first bytes, detected. */
final class CsvText {

    private static final int LOOKED_AT = 256 * 1024;
    private static final int HEADER = 64 * 1024;
    private static final char MARK = '\uFEFF';

    private CsvText() {}

    static BufferedReader open(InputStream bytes, @Nullable String charset) throws IOException {
        var buffered = new BufferedInputStream(bytes, LOOKED_AT);
        var encoding = charset == null ? detect(buffered) : Charset.forName(charset);
        // Strict: a wrong encoding is a flaw, not a log full of question marks.
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(buffered, decoder), HEADER);
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    /** The separator that most often stands in the first row outside of quotes. */
    static char separator(BufferedReader text) throws IOException {
        text.mark(HEADER);
        var counts = new int[128];
        var isQuoted = false;
        for (var read = 0; read < HEADER - 1; read++) {
            var next = text.read();
            if (next < 0 || (next == '\n' || next == '\r') && !isQuoted) {
                break;
            }
            if (next == '"') {
                isQuoted = !isQuoted;
            } else if (next < counts.length && !isQuoted) {
                counts[next]++;
            }
        }
        text.reset();
        var best = ',';
        for (var candidate : new char[] {';', '\t', '|'}) {
            best = counts[candidate] > counts[best] ? candidate : best;
        }
        return best;
    }

    private static Charset detect(BufferedInputStream bytes) throws IOException {
        bytes.mark(LOOKED_AT);
        var first = bytes.readNBytes(LOOKED_AT - 1);
        bytes.reset();
        if (first.length > 1 && first[0] == (byte) 0xFF && first[1] == (byte) 0xFE) {
            return UTF_16LE;
        }
        if (first.length > 1 && first[0] == (byte) 0xFE && first[1] == (byte) 0xFF) {
            return UTF_16BE;
        }
        return isUtf8(first) ? UTF_8 : Charset.forName("windows-1252");
    }

    private static boolean isUtf8(byte[] bytes) {
        // A character may be cut at the end of what is looked at.
        for (var cut = 0; cut < Math.min(4, bytes.length + 1); cut++) {
            try {
                UTF_8.newDecoder().decode(ByteBuffer.wrap(Arrays.copyOf(bytes, bytes.length - cut)));
                return true;
            } catch (CharacterCodingException e) {
                // one byte less
            }
        }
        return false;
    }
}
