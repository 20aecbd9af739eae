package io.twofold.events.community;

/** What somebody contributes to a community. */
public enum ContributionKind {
    QUESTION,
    ANSWER,
    ARTICLE,
    COMMENT
}
