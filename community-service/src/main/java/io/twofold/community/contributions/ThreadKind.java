package io.twofold.community.contributions;

import io.twofold.events.community.ContributionKind;

/** What begins a thread. */
enum ThreadKind {
    QUESTION,
    ARTICLE;

    ContributionKind asContribution() {
        return switch (this) {
            case QUESTION -> ContributionKind.QUESTION;
            case ARTICLE -> ContributionKind.ARTICLE;
        };
    }
}
