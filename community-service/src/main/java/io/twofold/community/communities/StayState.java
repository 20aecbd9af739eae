package io.twofold.community.communities;

/** How far a stay is. */
enum StayState {
    ASKED,
    INVITED,
    MEMBER,
    LEFT,
    DECLINED
}
