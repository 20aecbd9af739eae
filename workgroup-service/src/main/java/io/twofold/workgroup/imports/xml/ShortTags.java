package io.twofold.workgroup.imports.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import io.twofold.kit.jobs.Flaw;
import io.twofold.workgroup.imports.logs.BrokenLog;
import io.twofold.workgroup.imports.logs.LogLimits;

/**
 * Ends where a tag, or the text after it, is longer than any value may be: the parser would keep it in memory before
 * anybody could look at it. A {@code <} always begins the next tag, since it cannot stand in a value.
 */
final class ShortTags extends FilterInputStream {

    private static final int MOST = 4 * LogLimits.VALUE; // bytes of as many characters

    private int length;

    ShortTags(InputStream xml) {
        super(xml);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var count = super.read(into, from, length);
        for (var at = from + count - 1; at >= from; at--) {
            if (into[at] == '<') {
                this.length = from + count - at;
                return count;
            }
        }
        this.length += Math.max(count, 0);
        if (this.length > MOST) {
            throw new BrokenLog(
                    new Flaw("A value longer than %d characters: leave it out.".formatted(LogLimits.VALUE)));
        }
        return count;
    }
}
