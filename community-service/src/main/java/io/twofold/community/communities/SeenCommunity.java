package io.twofold.community.communities;

import org.jspecify.annotations.Nullable;

/**
 * A community as it is to one person.
 *
 * @param mine     their stay, where they are a member
 * @param members  how many there are, stewards included
 * @param stewards how many of them look after it
 */
record SeenCommunity(Community community, @Nullable Membership mine, long members, long stewards) {}
