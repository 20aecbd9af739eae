package io.twofold.community.communities;

/** Says in which communities somebody wrote, for a list of these. */
public interface ActiveCommunities {

    /** As a condition on {@code community} with the parameter {@code since}. */
    String since();
}
