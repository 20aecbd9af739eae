package io.twofold.community.imports.stackexchange.dump;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** That a post of a dump helped somebody, who is not named. */
public record Vote(long id, long postId, Instant at) {

    private static final String UP = "2";

    /** Null of votes for anything else. */
    public static @Nullable Vote of(DumpRow row) throws BrokenDump {
        var vote = new Vote(row.id("Id"), row.id("PostId"), row.at());
        return row.text("VoteTypeId").equals(UP) ? vote : null;
    }
}
