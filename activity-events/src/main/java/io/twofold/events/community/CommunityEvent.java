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
                AcceptanceWithdrawn {

    /** The community that it happened in. */
    UUID communityId();

    /** The thread where it belongs to one, else the community. */
    @Override
    default UUID key() {
        return communityId();
    }
}
