package io.twofold.community.revisions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.jspecify.annotations.Nullable;

/** A wording of a text that was revised: written once, never changed. */
@Entity
@IdClass(PastText.Key.class)
class PastText {

    @Id
    private UUID textId;

    @Id
    private int revision;

    private @Nullable String title;
    private String body;
    private List<String> topics;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
    protected PastText() {}

    PastText(UUID textId, Wording wording) {
        this.textId = textId;
        revision = wording.revision();
        title = wording.title();
        body = wording.body();
        topics = wording.topics();
        writtenAt = wording.at();
    }

    Wording wording() {
        return new Wording(revision, title, body, topics, writtenAt);
    }

    record Key(UUID textId, int revision) {}
}
