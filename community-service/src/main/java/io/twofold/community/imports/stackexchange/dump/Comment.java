package io.twofold.community.imports.stackexchange.dump;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A comment of a dump, on a question or an answer. Its text is Markdown already. */
public record Comment(long id, long postId, @Nullable Long author, Instant at, String text) {

    public static Comment of(DumpRow row) throws BrokenDump {
        return new Comment(
                row.id("Id"), row.id("PostId"), row.person("UserId"), row.at(), row.text("Text", Post.LONGEST_BODY));
    }
}
