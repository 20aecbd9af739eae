package io.twofold.web.conditional;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names one state of a resource, as it stands in the header. */
public record ETag(String value) {

    private static final String WEAK = "W/";
    private static final String BESIDE = "+";

    /** Strong: another version is another tag. */
    public static ETag of(UUID id, long version) {
        return new ETag("\"" + id + "-" + version + "\"");
    }

    /**
     * For a view that also shows what is no part of the version: counts, what this caller may do. Readers are told when
     * that changes; whoever changes the resource is not kept from it.
     */
    public ETag beside(Object... shown) {
        var text = Stream.of(shown).map(String::valueOf).collect(Collectors.joining("."));
        return new ETag(opening() + BESIDE + text.replaceAll("[^A-Za-z0-9-]+", ".") + "\"");
    }

    /** Whether a tag that a client sent names this version, whatever was shown beside it. */
    boolean isVersionOf(String named) {
        return named.equals(value) || named.startsWith(opening() + BESIDE);
    }

    private String opening() {
        return value.substring(0, value.length() - 1);
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
