package io.twofold.events;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.twofold.events.community.AcceptanceWithdrawn;
import io.twofold.events.community.AnswerAccepted;
import io.twofold.events.community.AnswerPosted;
import io.twofold.events.community.CommunityChanged;
import io.twofold.events.community.CommunityCreated;
import io.twofold.events.community.MemberJoined;
import io.twofold.events.community.MemberLeft;
import io.twofold.events.community.QuestionAsked;
import io.twofold.events.workgroup.CaseChanged;
import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.CaseReopened;
import io.twofold.events.workgroup.LogImported;
import io.twofold.events.workgroup.ParticipantJoined;
import io.twofold.events.workgroup.ParticipantLeft;
import io.twofold.events.workgroup.ProcessChanged;
import io.twofold.events.workgroup.ProcessDefined;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.StepCorrected;
import io.twofold.events.workgroup.StepProgressed;
import io.twofold.events.workgroup.StepRemoved;
import io.twofold.events.workgroup.WorkgroupChanged;
import io.twofold.events.workgroup.WorkgroupOpened;

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
    LOG_IMPORTED(Owner.WORKGROUP, "log-imported.v1", LogImported.class);

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

    /** The {@code ce_source}, a service. */
    public String source() {
        return owner.source;
    }

    /** The {@code ce_dataschema}, which is the {@code $id} of the schema. */
    public String dataSchema() {
        return "urn:twofold:schema:" + typeName;
    }

    public Class<? extends ActivityEvent> record() {
        return record;
    }
}
