package io.twofold.community.imports.stackexchange.dump;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Somebody whom a dump knows. */
public record Member(long id, Instant at, @Nullable String name) {

    private static final int LONGEST_NAME = 500; // as lines have them

    /** Null of the site itself, which has a number below 1. */
    public static @Nullable Member of(DumpRow row) throws BrokenDump {
        var id = row.id("Id");
        return id < 1 ? null : new Member(id, row.at(), row.value("DisplayName", LONGEST_NAME));
    }
}
