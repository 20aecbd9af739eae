package io.twofold.events.workgroup;

/** How a workgroup lives. */
public enum WorkgroupState {
    ACTIVE,
    /** Without work for its dormancy time. */
    DORMANT,
    /** Read-only until community-service has answered. */
    RESHAPING,
    /** Read-only: it has become a community. */
    RESHAPED
}
