package io.twofold.community.imports.kinds;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.twofold.community.lines.EndorsementLine;
import io.twofold.events.Actor;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.ContributionEndorsed;
import io.twofold.events.community.EndorsementWithdrawn;

/** Thanks for contributions, given or taken back. */
public final class Endorsements implements Kind<EndorsementLine> {

    @Override
    public Class<EndorsementLine> type() {
        return EndorsementLine.class;
    }

    @Override
    public UUID id(EndorsementLine row) {
        return UUID.fromString(Objects.requireNonNull(row.id()));
    }

    @Override
    public UUID contributionId(EndorsementLine row) {
        return UUID.fromString(row.contributionId());
    }

    @Override
    public String columns() {
        return "id uuid, contribution_id uuid, person_id uuid, given boolean, created_at timestamptz, revision int";
    }

    @Override
    public String insert() {
        return """
                INSERT INTO endorsement (community_id, import_id, updated_at, id, contribution_id, person_id, given,
                    created_at, version)
                SELECT community_id, import_id, at, id, contribution_id, person_id, given, created_at, revision
                FROM import, row
                """;
    }

    @Override
    public String revive() {
        return """
                UPDATE endorsement SET given = true, taken_back = false, version = version + 1,
                    import_id = import.import_id, updated_at = import.at
                FROM import, row
                WHERE endorsement.id = row.id AND endorsement.community_id = import.community_id
                    AND taken_back AND NOT endorsement.given
                RETURNING endorsement.id, version
                """;
    }

    @Override
    public String count() {
        return """
                UPDATE contribution SET endorsements = endorsements + more
                FROM (SELECT contribution_id, count(*) AS more FROM endorsement WHERE id = ANY (?) AND given
                      GROUP BY contribution_id) AS told
                WHERE contribution.id = contribution_id
                """;
    }

    @Override
    public Stream<CommunityEvent> again(EndorsementLine row, int revision, Origin origin) {
        return Stream.of(endorsed(row, revision, origin));
    }

    @Override
    public Stream<CommunityEvent> events(EndorsementLine row, Origin origin) {
        return Stream.of(row.given() ? endorsed(row, row.revision(), origin) : withdrawn(row, origin));
    }

    private ContributionEndorsed endorsed(EndorsementLine row, int revision, Origin origin) {
        return new ContributionEndorsed(
                origin.communityId(),
                id(row),
                revision,
                contributionId(row),
                origin.threadId(),
                actor(row),
                origin.authorId(),
                row.createdAt(),
                origin.importId());
    }

    private EndorsementWithdrawn withdrawn(EndorsementLine row, Origin origin) {
        return new EndorsementWithdrawn(
                origin.communityId(),
                id(row),
                row.revision(),
                contributionId(row),
                origin.threadId(),
                actor(row),
                origin.authorId());
    }

    private static Actor actor(EndorsementLine row) {
        return new Actor(row.personId() == null ? null : UUID.fromString(row.personId()), null);
    }
}
