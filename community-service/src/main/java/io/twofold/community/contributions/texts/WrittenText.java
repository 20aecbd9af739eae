package io.twofold.community.contributions.texts;

/** A text as its author sends it, and patches it later. */
public sealed interface WrittenText permits ThreadText, ReplyText {

    ContributionText text();
}
