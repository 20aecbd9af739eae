package io.twofold.community.imports.stackexchange.dump;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;

import io.twofold.kit.jobs.Flaw;

/** A zip that ends where more comes out of it than any dump has, also of the files that are passed over. */
final class UnpackedZip extends ZipInputStream {

    static final long MOST = 64L * 1024 * 1024 * 1024; // bytes

    private final long most;

    private long unpacked;

    UnpackedZip(InputStream packed, long most) {
        super(packed);
        this.most = most;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = super.read(bytes, offset, length);
        unpacked += Math.max(read, 0);
        if (unpacked > most) {
            throw new BrokenDump(new Flaw("More than %d bytes unpacked: no import takes as many.".formatted(most)));
        }
        return read;
    }
}
