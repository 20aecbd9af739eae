package io.twofold.events.workgroup;

import java.util.UUID;

import io.twofold.events.ActivityEvent;

/** A fact that workgroup-service publishes on {@code twofold.workgroup.v1}. */
public sealed interface WorkgroupEvent extends ActivityEvent
        permits ProcessDefined,
                ProcessChanged,
                WorkgroupOpened,
                WorkgroupChanged,
                ParticipantJoined,
                ParticipantLeft,
                CaseOpened,
                CaseChanged,
                StepProgressed,
                StepCompleted,
                StepCorrected,
                StepRemoved,
                CaseDelivered,
                CaseReopened,
                LogImported,
                WorkgroupDormant,
                WorkgroupWoken,
                WorkgroupReshaped,
                CommunityReshapeDeclined,
                CaseRemoved,
                CaseCancelled,
                BlockerRaised,
                BlockerCleared,
                HelpAsked,
                HelpGiven,
                PlaybookNoteWritten,
                PlaybookNoteRevised,
                PlaybookNoteRemoved,
                PlaybookNoteUsed,
                CaseNoted,
                LogTakenBack {

    /** The process that it happened in. */
    UUID processId();

    /** The case where it belongs to one, else the workgroup, else the process. */
    @Override
    default UUID key() {
        return processId();
    }
}
