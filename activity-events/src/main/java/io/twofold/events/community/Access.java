package io.twofold.events.community;

/** How one becomes a member: by joining, or by asking the stewards. */
public enum Access {
    OPEN,
    APPROVAL
}
