package io.twofold.events.workgroup;

/** How somebody became a participant: by saying so, or by working on one of the workgroup's cases. */
public enum ParticipationOrigin {
    JOINED,
    WORKED
}
