package io.twofold.community.imports.stackexchange;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.twofold.community.imports.kinds.NewThings;
import io.twofold.community.imports.kinds.Stays;
import io.twofold.community.imports.rows.SourceNames;
import io.twofold.community.imports.rows.SourceNames.Name;
import io.twofold.community.imports.stackexchange.dump.Member;
import io.twofold.community.lines.StayLine;
import io.twofold.events.community.MemberRole;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

/** Makes members of the people of a dump, and keeps their names, unless they were erased. */
@ApplicationScoped
class ImportedMembers {

    private final DataSource database;
    private final SourceNames names;
    private final SourceIds ids;
    private final NewThings things;

    ImportedMembers(DataSource database, SourceNames names, SourceIds ids, NewThings things) {
        this.database = database;
        this.names = names;
        this.ids = ids;
        this.things = things;
    }

    /** How many were there before. */
    @Transactional(MANDATORY)
    int write(UUID communityId, UUID importId, List<Member> members) throws SQLException {
        try (var connection = database.getConnection()) {
            names.keep(
                    connection,
                    communityId,
                    members.stream()
                            .map(member -> new Name(
                                    ids.person(communityId, member.id()), SourceIds.person(member.id()), member.name()))
                            .toList());
        }
        var told = members.stream().map(member -> stay(communityId, member)).toList();
        return things.add(communityId, importId, new Stays(), told);
    }

    private StayLine stay(UUID communityId, Member member) {
        return new StayLine(
                ids.stay(communityId, member.id()).toString(),
                ids.person(communityId, member.id()).toString(),
                null,
                StayLine.State.MEMBER,
                MemberRole.MEMBER,
                member.at(),
                null,
                1);
    }
}
