package io.twofold.metrics.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.events.community.Access;
import io.twofold.web.identity.Caller;
import io.twofold.web.identity.Role;
import io.twofold.web.problem.ProblemException;

import static io.twofold.metrics.value.ValueProblem.COMMUNITY_UNKNOWN;
import static io.twofold.metrics.value.ValueProblem.NOT_A_MEMBER;

/** Who may see what a community is worth: whoever may read it. */
@ApplicationScoped
class CommunityAccess {

    private static final String ACCESS = """
            SELECT access, EXISTS (SELECT FROM stay_fact stay
                WHERE stay.community_id = community.community_id AND person_id = ? AND joined_at IS NOT NULL
                    AND left_at IS NULL) AS member
            FROM community_fact community WHERE community_id = ?
            """;

    private final Caller caller;

    CommunityAccess(Caller caller) {
        this.caller = caller;
    }

    /** Ends with 404 where there is none, with 403 where only members read. */
    void mustRead(Connection connection, UUID community) throws SQLException {
        try (var query = connection.prepareStatement(ACCESS)) {
            query.setObject(1, caller.personId());
            query.setObject(2, community);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    throw new ProblemException(
                            COMMUNITY_UNKNOWN,
                            "If it was opened a moment ago, pass its updatedAt as minAsOf. Else check the id.");
                }
                var open = Access.valueOf(row.getString("access")) == Access.OPEN;
                if (!open && !row.getBoolean("member") && !caller.is(Role.ADMIN)) {
                    throw new ProblemException(NOT_A_MEMBER, "Ask to join it: PUT /v1/communities/{id}/members/me.");
                }
            }
        }
    }
}
