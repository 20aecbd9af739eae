package io.twofold.events.community;

/** What came of a contribution that was put to use, as the person who did so sees it. */
public enum ApplicationOutcome {
    HELPED,
    DID_NOT_HELP
}
