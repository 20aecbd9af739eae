package io.twofold.community.imports.kinds;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.twofold.community.lines.ReadingLine;
import io.twofold.events.Actor;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.ContributionRead;

/** How often somebody read what on which day. */
public final class Readings implements Kind<ReadingLine> {

    @Override
    public Class<ReadingLine> type() {
        return ReadingLine.class;
    }

    @Override
    public UUID id(ReadingLine row) {
        return UUID.fromString(Objects.requireNonNull(row.id()));
    }

    @Override
    public UUID contributionId(ReadingLine row) {
        return UUID.fromString(row.contributionId());
    }

    @Override
    public String columns() {
        return "id uuid, contribution_id uuid, person_id uuid, day date, times int";
    }

    @Override
    public String insert() {
        return """
                INSERT INTO reading (id, contribution_id, person_id, day, times)
                SELECT id, contribution_id, person_id, day, times FROM row
                """;
    }

    @Override
    public String revive() {
        return "";
    }

    @Override
    public String count() {
        return "";
    }

    @Override
    public Stream<CommunityEvent> events(ReadingLine row, Origin origin) {
        return Stream.of(new ContributionRead(
                origin.communityId(),
                id(row),
                row.times(), // rises with each reading
                contributionId(row),
                origin.threadId(),
                new Actor(UUID.fromString(row.personId()), null),
                origin.authorId(),
                row.day(),
                row.times()));
    }
}
