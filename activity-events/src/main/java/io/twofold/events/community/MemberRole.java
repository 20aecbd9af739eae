package io.twofold.events.community;

/** What somebody is in a community. */
public enum MemberRole {
    MEMBER,
    STEWARD
}
