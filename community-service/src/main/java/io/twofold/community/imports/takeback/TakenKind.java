package io.twofold.community.imports.takeback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.community.contributions.Told;
import io.twofold.community.imports.rows.ReplyCounts;
import io.twofold.events.Actor;
import io.twofold.events.community.AcceptanceWithdrawn;
import io.twofold.events.community.ApplicationWithdrawn;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.EndorsementWithdrawn;
import io.twofold.events.community.MemberDeclined;
import io.twofold.events.community.MemberLeft;
import io.twofold.events.community.RemovalReason;
import io.twofold.events.community.StoryRemoved;

/** All kinds, in the order in which they go: what belongs to something before that. */
enum TakenKind {
    ACCEPTANCES("""
            SELECT question.id, question.id FROM contribution answer
            JOIN contribution question ON question.id = answer.thread_id AND question.accepted_answer_id = answer.id
            WHERE answer.import_id = ? ORDER BY 1 LIMIT ?
            """, """
            UPDATE contribution question SET accepted_answer_id = NULL, acceptance_taken_back = true,
                acceptance_revision = question.acceptance_revision + 1, acceptance_updated_at = ?
            FROM contribution answer
            WHERE question.id = ANY (?) AND answer.id = question.accepted_answer_id
            RETURNING question.id, question.acceptance_revision, answer.id, answer.author_id
            """, "") {
        @Override
        CommunityEvent event(ResultSet row, UUID communityId, Actor actor) throws SQLException {
            return new AcceptanceWithdrawn(
                    communityId, uuid(row, 1), row.getInt(2), uuid(row, 3), actor, uuidOrNull(row, 4));
        }
    },
    ENDORSEMENTS("""
            SELECT it.id, thread_id FROM endorsement it JOIN contribution ON contribution.id = contribution_id
            WHERE it.import_id = ? AND given AND NOT it.taken_back ORDER BY 1 LIMIT ?
            """, """
            UPDATE endorsement it SET given = false, taken_back = true, version = it.version + 1, updated_at = ?
            FROM contribution WHERE it.id = ANY (?) AND given AND contribution.id = contribution_id
            RETURNING it.id, it.version, contribution_id, thread_id, person_id, author_id
            """, """
            UPDATE contribution SET endorsements = endorsements - fewer
            FROM (SELECT contribution_id, count(*) AS fewer FROM endorsement WHERE id = ANY (?)
                  GROUP BY contribution_id) AS told
            WHERE contribution.id = contribution_id
            """) {
        @Override
        CommunityEvent event(ResultSet row, UUID communityId, Actor actor) throws SQLException {
            return new EndorsementWithdrawn(
                    communityId,
                    uuid(row, 1),
                    row.getInt(2),
                    uuid(row, 3),
                    uuid(row, 4),
                    new Actor(uuidOrNull(row, 5), null),
                    uuidOrNull(row, 6));
        }
    },
    APPLICATIONS("""
            SELECT it.id, thread_id FROM knowledge_application it JOIN contribution ON contribution.id = contribution_id
            WHERE it.import_id = ? AND withdrawn_at IS NULL ORDER BY 1 LIMIT ?
            """, """
            UPDATE knowledge_application it SET withdrawn_at = told.at, taken_back = true, version = it.version + 1,
                updated_at = told.at
            FROM contribution, (SELECT CAST(? AS timestamptz) AS at) AS told
            WHERE it.id = ANY (?) AND withdrawn_at IS NULL AND contribution.id = contribution_id
            RETURNING it.id, it.version, contribution_id, thread_id, author_id, person_id, unit
            """, """
            UPDATE contribution SET applications = applications - fewer
            FROM (SELECT contribution_id, count(*) AS fewer FROM knowledge_application WHERE id = ANY (?)
                  GROUP BY contribution_id) AS told
            WHERE contribution.id = contribution_id
            """) {
        @Override
        CommunityEvent event(ResultSet row, UUID communityId, Actor actor) throws SQLException {
            return new ApplicationWithdrawn(
                    communityId,
                    uuid(row, 1),
                    row.getInt(2),
                    uuid(row, 3),
                    uuid(row, 4),
                    uuidOrNull(row, 5),
                    new Actor(uuidOrNull(row, 6), row.getString(7)));
        }
    },
    STORIES("""
            SELECT id, community_id FROM value_story WHERE import_id = ? AND removed_at IS NULL ORDER BY 1 LIMIT ?
            """, """
            UPDATE value_story SET removed_at = told.at, taken_back = true, version = version + 1, updated_at = told.at
            FROM (SELECT CAST(? AS timestamptz) AS at) AS told
            WHERE id = ANY (?) AND removed_at IS NULL RETURNING id, version
            """, "") {
        @Override
        CommunityEvent event(ResultSet row, UUID communityId, Actor actor) throws SQLException {
            return new StoryRemoved(communityId, uuid(row, 1), row.getInt(2), actor);
        }
    },
    CONTRIBUTIONS("""
            SELECT id, thread_id FROM contribution WHERE import_id = ? AND removed_at IS NULL ORDER BY 1 LIMIT ?
            """, """
            UPDATE contribution SET removed_at = told.at, removal_reason = 'OTHER', taken_back = true,
                version = version + 1, updated_at = told.at
            FROM (SELECT CAST(? AS timestamptz) AS at) AS told
            WHERE id = ANY (?) AND removed_at IS NULL RETURNING contribution.*
            """, ReplyCounts.FEWER) {
        @Override
        CommunityEvent event(ResultSet row, UUID communityId, Actor actor) throws SQLException {
            return Told.of(row).removed(RemovalReason.OTHER, actor);
        }
    },
    /** Stewards stay: a community has one. */
    STAYS("""
            SELECT id, community_id FROM membership
            WHERE import_id = ? AND state = 'MEMBER' AND role = 'MEMBER' ORDER BY 1 LIMIT ?
            """, """
            UPDATE membership SET state = 'LEFT', left_at = told.at, taken_back = true, version = version + 1,
                updated_at = told.at
            FROM (SELECT CAST(? AS timestamptz) AS at) AS told
            WHERE id = ANY (?) AND state = 'MEMBER' RETURNING id, version, person_id, unit
            """, "") {
        @Override
        CommunityEvent event(ResultSet row, UUID communityId, Actor actor) throws SQLException {
            return new MemberLeft(communityId, uuid(row, 1), row.getInt(2), new Actor(uuid(row, 3), row.getString(4)));
        }
    },
    REQUESTS_AND_INVITATIONS("""
            SELECT id, community_id FROM membership
            WHERE import_id = ? AND state IN ('ASKED', 'INVITED') ORDER BY 1 LIMIT ?
            """, """
            UPDATE membership SET state = 'DECLINED', left_at = told.at, taken_back = true, version = version + 1,
                updated_at = told.at
            FROM (SELECT CAST(? AS timestamptz) AS at) AS told
            WHERE id = ANY (?) AND state IN ('ASKED', 'INVITED') RETURNING id, version, person_id, unit
            """, "") {
        @Override
        CommunityEvent event(ResultSet row, UUID communityId, Actor actor) throws SQLException {
            return new MemberDeclined(
                    communityId, uuid(row, 1), row.getInt(2), new Actor(uuid(row, 3), row.getString(4)));
        }
    };

    private final String find;
    private final String takeBack;
    private final String uncount;

    TakenKind(String find, String takeBack, String uncount) {
        this.find = find;
        this.takeBack = takeBack;
        this.uncount = uncount;
    }

    /** @param actor who takes it back */
    abstract CommunityEvent event(ResultSet row, UUID communityId, Actor actor) throws SQLException;

    /** Finds the next of an import, and what to lock for each: its thread, or its community. */
    String find() {
        return find;
    }

    /** Takes back those with these ids at a time, and returns what the event needs. */
    String takeBack() {
        return takeBack;
    }

    /** Corrects, by their ids, what counted them; else empty. */
    String uncount() {
        return uncount;
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable UUID uuidOrNull(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
