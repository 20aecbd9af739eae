package io.twofold.events.workgroup;

/** Why a case cannot go on. */
public enum BlockerReason {
    APPROVAL,
    INFORMATION,
    OTHER_UNIT,
    TOOL,
    CAPACITY,
    OTHER
}
