package io.twofold.community.contributions;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.twofold.community.communities.Standing;
import io.twofold.web.conditional.ETag;

import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

/** A contribution as it is to the caller. */
record SeenContribution(Contribution contribution, Standing caller) {

    ContributionView view() {
        return ContributionView.of(contribution, Action.allowed(contribution, caller));
    }

    ETag tag() {
        var tally = contribution.tally();
        return contribution
                .tag()
                .beside(
                        contribution.acceptance().revision(),
                        tally.answers(),
                        tally.comments(),
                        tally.endorsements(),
                        tally.applications(),
                        Action.allowed(contribution, caller));
    }

    /** The answer to whoever posted it. */
    RestResponse<ContributionView> created() {
        // As a plain header: created(URI) would put this service's own host before the path, behind a gateway.
        return ResponseBuilder.create(CREATED, view())
                .header(LOCATION, "/v1/contributions/" + contribution.id())
                .header(ETAG, tag())
                .build();
    }
}
