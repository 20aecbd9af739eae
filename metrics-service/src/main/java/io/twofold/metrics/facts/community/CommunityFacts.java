package io.twofold.metrics.facts.community;

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
import io.twofold.metrics.facts.columns.Columns;

/** The facts that community-service publishes: the newest revision of each thing. */
@ApplicationScoped
public class CommunityFacts {

    public void keep(Connection connection, Batch batch) throws SQLException {
        Columns.write(connection, CommunityFact.KEEP, batch.communities, CommunityFact::write);
        Columns.write(connection, StayFact.KEEP, batch.stays, StayFact::write);
        Columns.write(connection, ContributionFact.KEEP, batch.contributions, ContributionFact::write);
        Columns.write(connection, RevisionFact.KEEP, batch.revisions, RevisionFact::write);
        Columns.write(connection, AcceptanceFact.KEEP, batch.acceptances, AcceptanceFact::write);
        Columns.write(connection, EndorsementFact.KEEP, batch.endorsements, EndorsementFact::write);
        Columns.write(connection, ReadingFact.KEEP, batch.readings, ReadingFact::write);
        Columns.write(connection, ApplicationFact.KEEP, batch.applications, ApplicationFact::write);
        Columns.write(connection, StoryFact.KEEP, batch.stories, StoryFact::write);
        Columns.write(connection, ConfirmationFact.KEEP, batch.confirmations, ConfirmationFact::write);
    }

    /** What a batch of events says, table by table. */
    public static final class Batch {

        private final List<CommunityFact> communities = new ArrayList<>();
        private final List<StayFact> stays = new ArrayList<>();
        private final List<ContributionFact> contributions = new ArrayList<>();
        private final List<RevisionFact> revisions = new ArrayList<>();
        private final List<AcceptanceFact> acceptances = new ArrayList<>();
        private final List<EndorsementFact> endorsements = new ArrayList<>();
        private final List<ReadingFact> readings = new ArrayList<>();
        private final List<ApplicationFact> applications = new ArrayList<>();
        private final List<StoryFact> stories = new ArrayList<>();
        private final List<ConfirmationFact> confirmations = new ArrayList<>();

        /**
         * @param recorded when it was: also when it happened, unless the event says otherwise
         */
        public void add(CommunityEvent event, Instant recorded) {
            switch (event) {
                case CommunityCreated e -> communities.add(CommunityFact.of(e));
                case CommunityChanged e -> communities.add(CommunityFact.of(e));
                case MemberJoined e -> stays.add(StayFact.of(e, happened(e.at(), recorded)));
                case MemberLeft e -> stays.add(StayFact.of(e, recorded));
                case QuestionAsked e -> contributions.add(ContributionFact.of(e, happened(e.at(), recorded)));
                case ArticlePublished e -> contributions.add(ContributionFact.of(e, happened(e.at(), recorded)));
                case AnswerPosted e -> contributions.add(ContributionFact.of(e, happened(e.at(), recorded)));
                case CommentPosted e -> contributions.add(ContributionFact.of(e, happened(e.at(), recorded)));
                case ContributionRevised e -> {
                    contributions.add(ContributionFact.of(e));
                    revisions.add(RevisionFact.of(e, recorded));
                }
                case ContributionMarkedDuplicate e -> contributions.add(ContributionFact.of(e));
                case ContributionRemoved e -> contributions.add(ContributionFact.of(e));
                case ContributionRestored e -> contributions.add(ContributionFact.of(e));
                case AnswerAccepted e -> acceptances.add(AcceptanceFact.of(e));
                case AcceptanceWithdrawn e -> acceptances.add(AcceptanceFact.of(e));
                case ContributionEndorsed e -> endorsements.add(EndorsementFact.of(e, happened(e.at(), recorded)));
                case EndorsementWithdrawn e -> endorsements.add(EndorsementFact.of(e, recorded));
                case ContributionRead e -> readings.add(ReadingFact.of(e));
                case ContributionApplied e -> applications.add(ApplicationFact.of(e, happened(e.at(), recorded)));
                case ApplicationOutcomeReported e -> applications.add(ApplicationFact.of(e));
                case ApplicationWithdrawn e -> applications.add(ApplicationFact.of(e, recorded));
                case StoryTold e -> stories.add(StoryFact.of(e, happened(e.at(), recorded)));
                case StoryChanged e -> stories.add(StoryFact.of(e));
                case StoryRemoved e -> stories.add(StoryFact.of(e, recorded));
                case StoryConfirmed e -> confirmations.add(ConfirmationFact.of(e, recorded));
                case StoryConfirmationWithdrawn e -> confirmations.add(ConfirmationFact.of(e, recorded));
                case CommunityArchived _, CommunityRestored _ -> {} // figures stay what they are
                case CommunityReshaped _, WorkgroupReshapeDeclined _ -> {} // workgroup-service says what comes of it
                case MemberAsked _,
                        MemberDeclined _,
                        MemberInvited _,
                        MemberRoleChanged _ -> {} // no stay begins or ends
                case CommunityImported _, CommunityImportTakenBack _ -> {} // notices: each thing has its own events
            }
        }

        private static Instant happened(@Nullable Instant at, Instant recorded) {
            return at == null ? recorded : at;
        }
    }
}
