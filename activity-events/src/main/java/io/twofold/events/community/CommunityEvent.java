package io.twofold.events.community;

import java.util.UUID;

import io.twofold.events.ActivityEvent;

/** A fact that community-service publishes on {@code twofold.community.v1}. */
public sealed interface CommunityEvent extends ActivityEvent
        permits CommunityCreated,
                CommunityChanged,
                MemberJoined,
                MemberLeft,
                QuestionAsked,
                AnswerPosted,
                AnswerAccepted,
                AcceptanceWithdrawn,
                CommunityArchived,
                CommunityRestored,
                CommunityReshaped,
                WorkgroupReshapeDeclined,
                MemberAsked,
                MemberDeclined,
                MemberInvited,
                MemberRoleChanged,
                ArticlePublished,
                CommentPosted,
                ContributionRevised,
                ContributionRemoved,
                ContributionRestored,
                ContributionMarkedDuplicate,
                ContributionEndorsed,
                EndorsementWithdrawn,
                ContributionRead,
                ContributionApplied,
                ApplicationWithdrawn,
                ApplicationOutcomeReported,
                StoryTold,
                StoryChanged,
                StoryRemoved,
                StoryConfirmed,
                StoryConfirmationWithdrawn,
                CommunityImported,
                CommunityImportTakenBack {

    /** The community that it happened in. */
    UUID communityId();

    /** The thread where it belongs to one, else the community. */
    @Override
    default UUID key() {
        return communityId();
    }
}
