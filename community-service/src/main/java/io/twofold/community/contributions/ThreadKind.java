package io.twofold.community.contributions;

/** What begins a thread. */
enum ThreadKind {
    QUESTION;

    ContributionKind asContribution() {
        return switch (this) {
            case QUESTION -> ContributionKind.QUESTION;
        };
    }
}
