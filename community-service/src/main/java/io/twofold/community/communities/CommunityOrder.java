package io.twofold.community.communities;

/** How communities are listed. */
enum CommunityOrder {
    /** What was opened last comes first. */
    NEWEST,
    NAME
}
