package io.twofold.community.activity;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.events.ActivityEvent;
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
import io.twofold.kit.activity.ActivityOwners;

/** What is told live to those who may read a community. Of an import they hear that it was there, not each thing. */
@ApplicationScoped
class CommunityActivity implements ActivityOwners {

    @Override
    public @Nullable UUID ownerOf(ActivityEvent event) {
        return event instanceof CommunityEvent it && isTold(it) ? it.communityId() : null;
    }

    private static boolean isTold(CommunityEvent event) {
        return switch (event) {
            case MemberJoined it -> it.importId() == null;
            case QuestionAsked it -> it.importId() == null;
            case ArticlePublished it -> it.importId() == null;
            case AnswerPosted it -> it.importId() == null;
            case CommentPosted it -> it.importId() == null;
            case ContributionEndorsed it -> it.importId() == null;
            case ContributionApplied it -> it.importId() == null;
            case StoryTold it -> it.importId() == null;
            // What one reads is one's own, who asks to join is the stewards', and this group has never been.
            case ContributionRead _, MemberAsked _, MemberDeclined _, MemberInvited _, WorkgroupReshapeDeclined _ ->
                false;
            case CommunityCreated _,
                    CommunityChanged _,
                    CommunityArchived _,
                    CommunityRestored _,
                    CommunityReshaped _,
                    CommunityImported _,
                    CommunityImportTakenBack _ -> true;
            case MemberLeft _, MemberRoleChanged _ -> true;
            case ContributionRevised _,
                    ContributionRemoved _,
                    ContributionRestored _,
                    ContributionMarkedDuplicate _,
                    AnswerAccepted _,
                    AcceptanceWithdrawn _,
                    EndorsementWithdrawn _ -> true;
            case ApplicationWithdrawn _, ApplicationOutcomeReported _ -> true;
            case StoryChanged _, StoryRemoved _, StoryConfirmed _, StoryConfirmationWithdrawn _ -> true;
        };
    }
}
