package io.twofold.events;

/** Why a group cannot be reshaped. */
public enum ReshapeRefusal {
    /** There is no such process. */
    PROCESS_UNKNOWN,
    /** The group that it came from, and would come back as, is not there to be woken. */
    GROUP_UNAVAILABLE
}
