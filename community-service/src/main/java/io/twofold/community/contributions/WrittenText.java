package io.twofold.community.contributions;

/** A text as its author sends it, and patches it later. */
sealed interface WrittenText permits ThreadText, ReplyText {

    ContributionText text();
}
