package io.twofold.community.communities;

/** How a community lives. Only an active one can be changed. */
enum CommunityState {
    ACTIVE,
    ARCHIVED,
    /** Until workgroup-service has answered. */
    RESHAPING,
    /** It has become a workgroup. */
    RESHAPED
}
