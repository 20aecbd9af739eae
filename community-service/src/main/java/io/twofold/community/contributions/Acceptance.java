package io.twofold.community.contributions;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * Which answer to a question helped: a thing of its own, whose revisions leave those of the question alone.
 *
 * @param answerId  null where none is accepted
 * @param updatedAt null where none has ever been
 */
@Embeddable
record Acceptance(
        @Column(name = "accepted_answer_id") @Nullable UUID answerId,
        @Column(name = "acceptance_revision") int revision,
        @Column(name = "acceptance_updated_at") @Nullable Instant updatedAt) {

    static final Acceptance NONE = new Acceptance(null, 0, null);

    Acceptance changedTo(@Nullable UUID answerId, Instant at) {
        return new Acceptance(answerId, revision + 1, at);
    }
}
