package io.twofold.metrics.feeds;

import java.time.Instant;

/**
 * What the request of an import says.
 *
 * @param issuer whose subs the table names people by
 * @param source the system that it comes from
 * @param at     when it was sent: what tells of no time happened then
 */
public record FeedOptions(String issuer, String source, Instant at) {}
