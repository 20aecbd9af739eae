package io.twofold.metrics.exchange;

import java.time.YearMonth;
import java.util.UUID;

/**
 * What somebody did in a community in a month.
 *
 * @param contributions questions, answers, articles, comments
 * @param created       contributed, revised or told a story
 * @param reacted       endorsed, accepted, applied or confirmed
 */
public record Doing(YearMonth month, UUID person, long contributions, boolean created, boolean reacted, boolean read) {}
