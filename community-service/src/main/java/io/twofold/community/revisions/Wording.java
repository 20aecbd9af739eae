package io.twofold.community.revisions;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a text says, or said.
 *
 * @param revision which of the text's revisions brought it
 * @param at       when that was
 */
public record Wording(int revision, @Nullable String title, String body, List<String> topics, Instant at) {}
