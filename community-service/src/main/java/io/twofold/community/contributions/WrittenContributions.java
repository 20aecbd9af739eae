package io.twofold.community.contributions;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.community.communities.ActiveCommunities;

/** Communities are active where contributions are. */
@ApplicationScoped
class WrittenContributions implements ActiveCommunities {

    @Override
    public String since() {
        return "exists (from Contribution written where written.communityId = community.id"
                + " and written.activeAt >= :since)";
    }
}
