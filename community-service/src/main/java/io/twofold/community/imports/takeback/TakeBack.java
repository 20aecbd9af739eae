package io.twofold.community.imports.takeback;

import java.util.UUID;

import io.twofold.events.Actor;

import static java.util.Objects.requireNonNull;

/**
 * What is to be taken back, as the job keeps it.
 *
 * @param actor who does
 */
public record TakeBack(UUID importId, Actor actor) {

    /** Who takes it back: somebody. */
    public UUID personId() {
        return requireNonNull(actor.personId());
    }

    /** The same by this person. */
    public TakeBack by(UUID personId) {
        return new TakeBack(importId, new Actor(personId, actor.unit()));
    }
}
