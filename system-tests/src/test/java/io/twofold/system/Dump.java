package io.twofold.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A real community of Stack Exchange, as its site publishes it. */
final class Dump {

    private static final List<String> FILES =
            List.of("Users.xml", "Posts.xml", "Comments.xml", "Votes.xml", "Tags.xml");

    private Dump() {}

    static byte[] quantum() {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var name : FILES) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Api.data("network/stackexchange-quantum/" + name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
