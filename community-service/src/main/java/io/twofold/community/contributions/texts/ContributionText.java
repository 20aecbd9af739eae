package io.twofold.community.contributions.texts;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import io.twofold.community.markdown.Markdown;
import io.twofold.community.revisions.Wording;

/**
 * What a contribution says.
 *
 * @param title of what begins a thread
 * @param body  in CommonMark
 */
@Embeddable
public record ContributionText(@Nullable String title, String body, List<String> topics) {

    public Markdown markdown() {
        return new Markdown(body);
    }

    /** What its author may patch. */
    public WrittenText written() {
        return title == null ? new ReplyText(body) : new ThreadText(title, body, topics);
    }

    public Wording wording(int revision, Instant at) {
        return new Wording(revision, title, body, topics, at);
    }
}
