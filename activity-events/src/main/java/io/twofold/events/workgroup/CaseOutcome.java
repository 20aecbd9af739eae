package io.twofold.events.workgroup;

/** Whether what was delivered is what was wanted. */
public enum CaseOutcome {
    DELIVERED,
    FAILED
}
