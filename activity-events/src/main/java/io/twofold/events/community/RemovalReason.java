package io.twofold.events.community;

/** Why a contribution was taken away. */
public enum RemovalReason {
    OFF_TOPIC,
    OUTDATED,
    WRONG,
    DUPLICATE,
    INAPPROPRIATE,
    PERSONAL_DATA,
    OTHER
}
