package io.twofold.community.contributions;

enum ContributionKind {
    QUESTION,
    ANSWER
}
