package io.twofold.events.inbound;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Another system saw somebody have to do with somebody else. It is taken as by a call of the API.
 *
 * @param from whose act it was: the sub of their tokens, or our id of them
 * @param to whom it was for, likewise
 * @param kind what it was, in the system's own word: a label of at most 60 letters, digits, spaces, dots, dashes and
 *     underscores
 * @param at when it happened
 * @param weight so much of it, above 0; absent: 1
 * @param source what the system is called, a label as kind
 */
public record InteractionSeen(
        String from,
        String to,
        String kind,
        Instant at,
        @Nullable Double weight,
        String source) {}
