package io.twofold.events.community;

/** What holds a community together. */
public enum CommunityKind {
    PRACTICE,
    INTEREST,
    KNOWLEDGE,
    PURPOSE
}
