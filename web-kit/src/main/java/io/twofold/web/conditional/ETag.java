package io.twofold.web.conditional;

import java.util.UUID;

/** Names one state of a resource, as it stands in the header. */
public record ETag(String value) {

    private static final String WEAK = "W/";

    /** Strong: another version is another tag. */
    public static ETag of(UUID id, long version) {
        return new ETag("\"" + id + "-" + version + "\"");
    }

    static ETag weak(String content) {
        return new ETag(WEAK + "\"" + content + "\"");
    }

    /** The weak comparison of RFC 9110, which is that of {@code If-None-Match}. */
    static boolean weakly(String named, ETag tag) {
        return opaque(named).equals(opaque(tag.value));
    }

    private static String opaque(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }

    @Override
    public String toString() {
        return value;
    }
}
