package io.twofold.workgroup.imports;

import java.util.UUID;

import io.twofold.events.Actor;

/**
 * What is to be taken back, as the job keeps it.
 *
 * @param actor who does
 */
record TakeBack(UUID importId, Actor actor) {}
