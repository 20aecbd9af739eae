package io.twofold.events;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
import io.twofold.events.people.ErasureCompleted;
import io.twofold.events.people.PersonErased;
import io.twofold.events.people.PersonIdentified;
import io.twofold.events.people.UnitAssigned;
import io.twofold.events.value.EffectMeasured;
import io.twofold.events.value.InteractionObserved;
import io.twofold.events.value.InteractionWithdrawn;
import io.twofold.events.value.ReturnComputed;
import io.twofold.events.workgroup.BlockerCleared;
import io.twofold.events.workgroup.BlockerRaised;
import io.twofold.events.workgroup.CaseCancelled;
import io.twofold.events.workgroup.CaseChanged;
import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.CaseNoted;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.CaseRemoved;
import io.twofold.events.workgroup.CaseReopened;
import io.twofold.events.workgroup.CommunityReshapeDeclined;
import io.twofold.events.workgroup.HelpAsked;
import io.twofold.events.workgroup.HelpGiven;
import io.twofold.events.workgroup.LogImported;
import io.twofold.events.workgroup.LogTakenBack;
import io.twofold.events.workgroup.ParticipantJoined;
import io.twofold.events.workgroup.ParticipantLeft;
import io.twofold.events.workgroup.PlaybookNoteRemoved;
import io.twofold.events.workgroup.PlaybookNoteRevised;
import io.twofold.events.workgroup.PlaybookNoteUsed;
import io.twofold.events.workgroup.PlaybookNoteWritten;
import io.twofold.events.workgroup.ProcessChanged;
import io.twofold.events.workgroup.ProcessDefined;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.StepCorrected;
import io.twofold.events.workgroup.StepProgressed;
import io.twofold.events.workgroup.StepRemoved;
import io.twofold.events.workgroup.WorkgroupChanged;
import io.twofold.events.workgroup.WorkgroupDormant;
import io.twofold.events.workgroup.WorkgroupOpened;
import io.twofold.events.workgroup.WorkgroupReshaped;
import io.twofold.events.workgroup.WorkgroupWoken;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

/** Every type of event, in its version; frozen once it is released. */
public enum EventType {
    COMMUNITY_CREATED(Owner.COMMUNITY, "community-created.v1", CommunityCreated.class),
    COMMUNITY_CHANGED(Owner.COMMUNITY, "community-changed.v1", CommunityChanged.class),
    MEMBER_JOINED(Owner.COMMUNITY, "member-joined.v1", MemberJoined.class),
    MEMBER_LEFT(Owner.COMMUNITY, "member-left.v1", MemberLeft.class),
    QUESTION_ASKED(Owner.COMMUNITY, "question-asked.v1", QuestionAsked.class),
    ANSWER_POSTED(Owner.COMMUNITY, "answer-posted.v1", AnswerPosted.class),
    ANSWER_ACCEPTED(Owner.COMMUNITY, "answer-accepted.v1", AnswerAccepted.class),
    ACCEPTANCE_WITHDRAWN(Owner.COMMUNITY, "acceptance-withdrawn.v1", AcceptanceWithdrawn.class),
    COMMUNITY_ARCHIVED(Owner.COMMUNITY, "community-archived.v1", CommunityArchived.class),
    COMMUNITY_RESTORED(Owner.COMMUNITY, "community-restored.v1", CommunityRestored.class),
    COMMUNITY_RESHAPED(Owner.COMMUNITY, "community-reshaped.v1", CommunityReshaped.class),
    WORKGROUP_RESHAPE_DECLINED(Owner.COMMUNITY, "reshape-declined.v1", WorkgroupReshapeDeclined.class),
    MEMBER_ASKED(Owner.COMMUNITY, "member-asked.v1", MemberAsked.class),
    MEMBER_DECLINED(Owner.COMMUNITY, "member-declined.v1", MemberDeclined.class),
    MEMBER_INVITED(Owner.COMMUNITY, "member-invited.v1", MemberInvited.class),
    MEMBER_ROLE_CHANGED(Owner.COMMUNITY, "member-role-changed.v1", MemberRoleChanged.class),
    ARTICLE_PUBLISHED(Owner.COMMUNITY, "article-published.v1", ArticlePublished.class),
    COMMENT_POSTED(Owner.COMMUNITY, "comment-posted.v1", CommentPosted.class),
    CONTRIBUTION_REVISED(Owner.COMMUNITY, "contribution-revised.v1", ContributionRevised.class),
    CONTRIBUTION_REMOVED(Owner.COMMUNITY, "contribution-removed.v1", ContributionRemoved.class),
    CONTRIBUTION_RESTORED(Owner.COMMUNITY, "contribution-restored.v1", ContributionRestored.class),
    CONTRIBUTION_MARKED_DUPLICATE(
            Owner.COMMUNITY, "contribution-marked-duplicate.v1", ContributionMarkedDuplicate.class),
    CONTRIBUTION_ENDORSED(Owner.COMMUNITY, "contribution-endorsed.v1", ContributionEndorsed.class),
    ENDORSEMENT_WITHDRAWN(Owner.COMMUNITY, "endorsement-withdrawn.v1", EndorsementWithdrawn.class),
    CONTRIBUTION_READ(Owner.COMMUNITY, "contribution-read.v1", ContributionRead.class),
    CONTRIBUTION_APPLIED(Owner.COMMUNITY, "contribution-applied.v1", ContributionApplied.class),
    APPLICATION_WITHDRAWN(Owner.COMMUNITY, "application-withdrawn.v1", ApplicationWithdrawn.class),
    APPLICATION_OUTCOME_REPORTED(Owner.COMMUNITY, "application-outcome-reported.v1", ApplicationOutcomeReported.class),
    STORY_TOLD(Owner.COMMUNITY, "story-told.v1", StoryTold.class),
    STORY_CHANGED(Owner.COMMUNITY, "story-changed.v1", StoryChanged.class),
    STORY_REMOVED(Owner.COMMUNITY, "story-removed.v1", StoryRemoved.class),
    STORY_CONFIRMED(Owner.COMMUNITY, "story-confirmed.v1", StoryConfirmed.class),
    STORY_CONFIRMATION_WITHDRAWN(Owner.COMMUNITY, "story-confirmation-withdrawn.v1", StoryConfirmationWithdrawn.class),
    COMMUNITY_IMPORTED(Owner.COMMUNITY, "community-imported.v1", CommunityImported.class),
    COMMUNITY_IMPORT_TAKEN_BACK(Owner.COMMUNITY, "import-taken-back.v1", CommunityImportTakenBack.class),

    PROCESS_DEFINED(Owner.WORKGROUP, "process-defined.v1", ProcessDefined.class),
    PROCESS_CHANGED(Owner.WORKGROUP, "process-changed.v1", ProcessChanged.class),
    WORKGROUP_OPENED(Owner.WORKGROUP, "workgroup-opened.v1", WorkgroupOpened.class),
    WORKGROUP_CHANGED(Owner.WORKGROUP, "workgroup-changed.v1", WorkgroupChanged.class),
    PARTICIPANT_JOINED(Owner.WORKGROUP, "participant-joined.v1", ParticipantJoined.class),
    PARTICIPANT_LEFT(Owner.WORKGROUP, "participant-left.v1", ParticipantLeft.class),
    CASE_OPENED(Owner.WORKGROUP, "case-opened.v1", CaseOpened.class),
    CASE_CHANGED(Owner.WORKGROUP, "case-changed.v1", CaseChanged.class),
    STEP_PROGRESSED(Owner.WORKGROUP, "step-progressed.v1", StepProgressed.class),
    STEP_COMPLETED(Owner.WORKGROUP, "step-completed.v1", StepCompleted.class),
    STEP_CORRECTED(Owner.WORKGROUP, "step-corrected.v1", StepCorrected.class),
    STEP_REMOVED(Owner.WORKGROUP, "step-removed.v1", StepRemoved.class),
    CASE_DELIVERED(Owner.WORKGROUP, "case-delivered.v1", CaseDelivered.class),
    CASE_REOPENED(Owner.WORKGROUP, "case-reopened.v1", CaseReopened.class),
    LOG_IMPORTED(Owner.WORKGROUP, "log-imported.v1", LogImported.class),
    WORKGROUP_DORMANT(Owner.WORKGROUP, "workgroup-dormant.v1", WorkgroupDormant.class),
    WORKGROUP_WOKEN(Owner.WORKGROUP, "workgroup-woken.v1", WorkgroupWoken.class),
    WORKGROUP_RESHAPED(Owner.WORKGROUP, "workgroup-reshaped.v1", WorkgroupReshaped.class),
    COMMUNITY_RESHAPE_DECLINED(Owner.WORKGROUP, "reshape-declined.v1", CommunityReshapeDeclined.class),
    CASE_REMOVED(Owner.WORKGROUP, "case-removed.v1", CaseRemoved.class),
    CASE_CANCELLED(Owner.WORKGROUP, "case-cancelled.v1", CaseCancelled.class),
    BLOCKER_RAISED(Owner.WORKGROUP, "blocker-raised.v1", BlockerRaised.class),
    BLOCKER_CLEARED(Owner.WORKGROUP, "blocker-cleared.v1", BlockerCleared.class),
    HELP_ASKED(Owner.WORKGROUP, "help-asked.v1", HelpAsked.class),
    HELP_GIVEN(Owner.WORKGROUP, "help-given.v1", HelpGiven.class),
    PLAYBOOK_NOTE_WRITTEN(Owner.WORKGROUP, "playbook-note-written.v1", PlaybookNoteWritten.class),
    PLAYBOOK_NOTE_REVISED(Owner.WORKGROUP, "playbook-note-revised.v1", PlaybookNoteRevised.class),
    PLAYBOOK_NOTE_REMOVED(Owner.WORKGROUP, "playbook-note-removed.v1", PlaybookNoteRemoved.class),
    PLAYBOOK_NOTE_USED(Owner.WORKGROUP, "playbook-note-used.v1", PlaybookNoteUsed.class),
    CASE_NOTED(Owner.WORKGROUP, "case-noted.v1", CaseNoted.class),
    LOG_TAKEN_BACK(Owner.WORKGROUP, "import-taken-back.v1", LogTakenBack.class),

    PERSON_IDENTIFIED(Owner.PEOPLE, "person-identified.v1", PersonIdentified.class),
    UNIT_ASSIGNED(Owner.PEOPLE, "unit-assigned.v1", UnitAssigned.class),
    PERSON_ERASED(Owner.PEOPLE, "person-erased.v1", PersonErased.class),
    ERASURE_COMPLETED(Owner.PEOPLE, "erasure-completed.v1", ErasureCompleted.class),

    INTERACTION_OBSERVED(Owner.VALUE, "interaction-observed.v1", InteractionObserved.class),
    INTERACTION_WITHDRAWN(Owner.VALUE, "interaction-withdrawn.v1", InteractionWithdrawn.class),
    EFFECT_MEASURED(Owner.VALUE, "effect-measured.v1", EffectMeasured.class),
    RETURN_COMPUTED(Owner.VALUE, "return-computed.v1", ReturnComputed.class);

    private static final Map<Class<?>, EventType> BY_RECORD =
            Stream.of(values()).collect(toUnmodifiableMap(EventType::record, identity()));
    private static final Map<String, EventType> BY_NAME =
            Stream.of(values()).collect(toUnmodifiableMap(EventType::typeName, identity()));

    private final Owner owner;
    private final String typeName;
    private final Class<? extends ActivityEvent> record;

    EventType(Owner owner, String suffix, Class<? extends ActivityEvent> record) {
        this.owner = owner;
        this.typeName = owner.typePrefix + suffix;
        this.record = record;
    }

    /** The type that is written as this record. */
    public static EventType of(Class<? extends ActivityEvent> record) {
        return Optional.ofNullable(BY_RECORD.get(record))
                .orElseThrow(() -> new IllegalArgumentException(record + " is no type of event"));
    }

    /** The type with this {@code ce_type}, where this release knows it. */
    public static Optional<EventType> named(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }

    /** The {@code ce_type}, {@code io.twofold.community.answer-posted.v1} for one. */
    public String typeName() {
        return typeName;
    }

    public String topic() {
        return owner.topic;
    }

    /** The services that publish it, as their {@code ce_source}. */
    public Set<String> sources() {
        return owner.sources;
    }

    /** The {@code ce_dataschema}, which is the {@code $id} of the schema. */
    public String dataSchema() {
        return "urn:twofold:schema:" + typeName;
    }

    public Class<? extends ActivityEvent> record() {
        return record;
    }
}
