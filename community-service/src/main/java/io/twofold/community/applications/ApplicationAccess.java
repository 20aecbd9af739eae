package io.twofold.community.applications;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** All that other features may ask of applications. */
@ApplicationScoped
public class ApplicationAccess {

    private final ApplicationRepository applications;

    ApplicationAccess(ApplicationRepository applications) {
        this.applications = applications;
    }

    /** Whether all of these, each named once, are of contributions of that community, and not withdrawn. */
    public boolean areIn(UUID communityId, List<UUID> ids) {
        return ids.isEmpty() || applications.countStanding(communityId, ids) == ids.size();
    }
}
