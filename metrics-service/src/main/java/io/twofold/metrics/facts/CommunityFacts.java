package io.twofold.metrics.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.AcceptanceWithdrawn;
import io.twofold.events.community.AnswerAccepted;
import io.twofold.events.community.AnswerPosted;
import io.twofold.events.community.ApplicationOutcomeReported;
import io.twofold.events.community.ApplicationWithdrawn;
import io.twofold.events.community.ArticlePublished;
import io.twofold.events.community.CommentPosted;
import io.twofold.events.community.CommunityArchived;
import io.twofold.events.community.CommunityChanged;
import io.twofold.events.community.CommunityCreated;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.CommunityImportTakenBack;
import io.twofold.events.community.CommunityImported;
import io.twofold.events.community.CommunityReshaped;
import io.twofold.events.community.CommunityRestored;
import io.twofold.events.community.ContributionApplied;
import io.twofold.events.community.ContributionEndorsed;
import io.twofold.events.community.ContributionMarkedDuplicate;
import io.twofold.events.community.ContributionRead;
import io.twofold.events.community.ContributionRemoved;
import io.twofold.events.community.ContributionRestored;
import io.twofold.events.community.ContributionRevised;
import io.twofold.events.community.EndorsementWithdrawn;
import io.twofold.events.community.MemberAsked;
import io.twofold.events.community.MemberDeclined;
import io.twofold.events.community.MemberInvited;
import io.twofold.events.community.MemberJoined;
import io.twofold.events.community.MemberLeft;
import io.twofold.events.community.MemberRoleChanged;
import io.twofold.events.community.QuestionAsked;
import io.twofold.events.community.StoryChanged;
import io.twofold.events.community.StoryConfirmationWithdrawn;
import io.twofold.events.community.StoryConfirmed;
import io.twofold.events.community.StoryRemoved;
import io.twofold.events.community.StoryTold;
import io.twofold.events.community.WorkgroupReshapeDeclined;

/** The facts that community-service publishes: the newest revision of each thing. */
@ApplicationScoped
class CommunityFacts {

    private static final String COMMUNITIES = """
            INSERT INTO community_fact AS fact (community_id, revision, name, access)
            SELECT DISTINCT ON (id) * FROM unnest(?, ?, ?, ?) AS batch (id, revision, name, access)
            ORDER BY id, revision DESC
            ON CONFLICT (community_id) DO UPDATE SET
                revision = excluded.revision, name = excluded.name, access = excluded.access
            WHERE excluded.revision > fact.revision
            """;

    private static final String STAYS = """
            INSERT INTO stay_fact AS fact (community_id, membership_id, person_id, joined_at, left_at)
            SELECT community, id, (array_agg(coalesce(replaced_by, person)))[1], max(joined), max(ended)
            FROM unnest(?, ?, ?, ?, ?) AS batch (community, id, person, joined, ended)
            LEFT JOIN erasure_fact ON person_id = person
            GROUP BY community, id
            ON CONFLICT (community_id, membership_id) DO UPDATE SET
                joined_at = coalesce(fact.joined_at, excluded.joined_at),
                left_at = coalesce(fact.left_at, excluded.left_at)
            """;

    private static final String QUESTIONS = """
            INSERT INTO question_fact AS fact (community_id, contribution_id, revision, person_id, at, removed)
            SELECT DISTINCT ON (community, id) community, id, revision, coalesce(replaced_by, person), at, removed
            FROM unnest(?, ?, ?, ?, ?, ?) AS batch (community, id, revision, person, at, removed)
            LEFT JOIN erasure_fact ON person_id = person
            ORDER BY community, id, revision DESC
            ON CONFLICT (community_id, contribution_id) DO UPDATE SET
                revision = excluded.revision, person_id = excluded.person_id, at = excluded.at,
                removed = excluded.removed
            WHERE excluded.revision > fact.revision
            """;

    private static final String ANSWERS = """
            INSERT INTO answer_fact AS fact (community_id, thread_id, contribution_id, revision, person_id, at, removed)
            SELECT DISTINCT ON (community, thread, id)
                community, thread, id, revision, coalesce(replaced_by, person), at, removed
            FROM unnest(?, ?, ?, ?, ?, ?, ?) AS batch (community, thread, id, revision, person, at, removed)
            LEFT JOIN erasure_fact ON person_id = person
            ORDER BY community, thread, id, revision DESC
            ON CONFLICT (community_id, thread_id, contribution_id) DO UPDATE SET
                revision = excluded.revision, person_id = excluded.person_id, at = excluded.at,
                removed = excluded.removed
            WHERE excluded.revision > fact.revision
            """;

    private static final String ACCEPTANCES = """
            INSERT INTO acceptance_fact AS fact (community_id, thread_id, revision, answer_id)
            SELECT DISTINCT ON (community, thread) * FROM unnest(?, ?, ?, ?)
                AS batch (community, thread, revision, answer)
            ORDER BY community, thread, revision DESC
            ON CONFLICT (community_id, thread_id) DO UPDATE SET
                revision = excluded.revision, answer_id = excluded.answer_id
            WHERE excluded.revision > fact.revision
            """;

    void keep(Connection connection, Batch batch) throws SQLException {
        Columns.write(connection, COMMUNITIES, batch.communities, CommunityFact::write);
        Columns.write(connection, STAYS, batch.stays, StayFact::write);
        Columns.write(connection, QUESTIONS, batch.questions, QuestionFact::write);
        Columns.write(connection, ANSWERS, batch.answers, AnswerFact::write);
        Columns.write(connection, ACCEPTANCES, batch.acceptances, AcceptanceFact::write);
    }

    /** What a batch of events says, table by table. */
    static final class Batch {

        private final List<CommunityFact> communities = new ArrayList<>();
        private final List<StayFact> stays = new ArrayList<>();
        private final List<QuestionFact> questions = new ArrayList<>();
        private final List<AnswerFact> answers = new ArrayList<>();
        private final List<AcceptanceFact> acceptances = new ArrayList<>();

        /**
         * @param recorded when it was: also when it happened, unless the event says otherwise
         */
        void add(CommunityEvent event, Instant recorded) {
            switch (event) {
                case CommunityCreated e -> communities.add(CommunityFact.of(e));
                case CommunityChanged e -> communities.add(CommunityFact.of(e));
                case MemberJoined e -> stays.add(StayFact.of(e, recorded));
                case MemberLeft e -> stays.add(StayFact.of(e, recorded));
                case QuestionAsked e -> questions.add(QuestionFact.of(e, happened(e.at(), recorded)));
                case AnswerPosted e -> answers.add(AnswerFact.of(e, happened(e.at(), recorded)));
                case AnswerAccepted e -> acceptances.add(AcceptanceFact.of(e));
                case AcceptanceWithdrawn e -> acceptances.add(AcceptanceFact.of(e));
                case ContributionRemoved e -> add(e);
                case ContributionRestored e -> add(e);
                case CommunityArchived _,
                        CommunityRestored _,
                        CommunityReshaped _,
                        WorkgroupReshapeDeclined _,
                        MemberAsked _,
                        MemberDeclined _,
                        MemberInvited _,
                        MemberRoleChanged _,
                        ArticlePublished _,
                        CommentPosted _,
                        ContributionRevised _,
                        ContributionMarkedDuplicate _,
                        ContributionEndorsed _,
                        EndorsementWithdrawn _,
                        ContributionRead _,
                        ContributionApplied _,
                        ApplicationWithdrawn _,
                        ApplicationOutcomeReported _,
                        StoryTold _,
                        StoryChanged _,
                        StoryRemoved _,
                        StoryConfirmed _,
                        StoryConfirmationWithdrawn _,
                        CommunityImported _,
                        CommunityImportTakenBack _ -> {}
            }
        }

        private void add(ContributionRemoved event) {
            switch (event.kind()) {
                case QUESTION -> questions.add(QuestionFact.of(event));
                case ANSWER -> answers.add(AnswerFact.of(event));
                case ARTICLE, COMMENT -> {}
            }
        }

        private void add(ContributionRestored event) {
            switch (event.kind()) {
                case QUESTION -> questions.add(QuestionFact.of(event));
                case ANSWER -> answers.add(AnswerFact.of(event));
                case ARTICLE, COMMENT -> {}
            }
        }

        private static Instant happened(@Nullable Instant at, Instant recorded) {
            return at == null ? recorded : at;
        }
    }
}
