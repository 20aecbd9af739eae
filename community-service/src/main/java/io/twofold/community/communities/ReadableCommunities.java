package io.twofold.community.communities;

import java.sql.PreparedStatement;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.web.identity.Caller;

import static io.twofold.web.identity.Role.ADMIN;
import static io.twofold.web.identity.Role.FEED;

/** Which communities the caller may read, for statements about many of them: as {@link Standing#reader} says of one. */
@ApplicationScoped
public class ReadableCommunities {

    /** A condition on {@code community} with three parameters. */
    public static final String SQL = """
            (? OR (community.access = 'OPEN' AND ?)
                OR EXISTS (SELECT FROM membership WHERE membership.community_id = community.id
                    AND membership.person_id = ? AND membership.state = 'MEMBER'))
            """;

    private final Caller caller;

    ReadableCommunities(Caller caller) {
        this.caller = caller;
    }

    /** Sets the parameters of the condition, from this one on. */
    public void set(PreparedStatement statement, int first) throws SQLException {
        statement.setBoolean(first, caller.is(ADMIN));
        statement.setBoolean(first + 1, !caller.is(FEED));
        statement.setObject(first + 2, caller.personId());
    }
}
