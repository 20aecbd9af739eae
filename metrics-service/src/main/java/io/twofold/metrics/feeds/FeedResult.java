package io.twofold.metrics.feeds;

/**
 * What was delivered.
 *
 * @param added   what is new, or otherwise than before
 * @param known   what was known just so
 * @param skipped what is about people who were erased, or of one person alone
 */
public record FeedResult(int added, int known, int skipped) {

    static final FeedResult NOTHING = new FeedResult(0, 0, 0);

    FeedResult plus(FeedResult more) {
        return new FeedResult(added + more.added, known + more.known, skipped + more.skipped);
    }
}
