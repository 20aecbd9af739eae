package io.twofold.community.imports.takeback;

import java.util.UUID;

import io.twofold.events.Actor;

/**
 * What is to be taken back, as the job keeps it.
 *
 * @param actor who does
 */
public record TakeBack(UUID importId, Actor actor) {}
