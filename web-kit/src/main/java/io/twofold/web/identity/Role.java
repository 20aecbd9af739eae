package io.twofold.web.identity;

/** What a token may add to being a member of the organisation. */
public enum Role {
    /** Sees portfolio, discovery and money. */
    ANALYST,
    /** A system that delivers data, and sees no more than it delivers. */
    FEED,
    /** May whatever owners and stewards may, but nothing in another's name. */
    ADMIN
}
