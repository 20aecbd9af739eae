package io.twofold.community.imports.stackexchange;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A comment of a dump, on a question or an answer. Its text is Markdown already. */
record Comment(long id, long postId, @Nullable Long author, Instant at, String text) {

    static Comment of(DumpRow row) throws BrokenDump {
        return new Comment(
                row.id("Id"), row.id("PostId"), row.person("UserId"), row.at(), row.text("Text", Post.LONGEST_BODY));
    }
}
