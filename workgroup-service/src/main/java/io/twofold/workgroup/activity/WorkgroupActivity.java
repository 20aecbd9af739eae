package io.twofold.workgroup.activity;

import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.twofold.events.ActivityEvent;
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
import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.events.workgroup.WorkgroupOpened;
import io.twofold.events.workgroup.WorkgroupReshaped;
import io.twofold.events.workgroup.WorkgroupWoken;
import io.twofold.kit.activity.ActivityOwners;

/** What is told live to the participants of a workgroup: its own life, and that of its cases. */
@ApplicationScoped
class WorkgroupActivity implements ActivityOwners {

    private static final String OF_CASE = "SELECT workgroup_id FROM process_case WHERE id = ?";

    private final DataSource database;

    WorkgroupActivity(DataSource database) {
        this.database = database;
    }

    @Override
    public @Nullable UUID ownerOf(ActivityEvent event) {
        return event instanceof WorkgroupEvent it ? workgroupOf(it) : null;
    }

    private @Nullable UUID workgroupOf(WorkgroupEvent event) {
        return switch (event) {
            case WorkgroupOpened it -> it.workgroupId();
            case WorkgroupChanged it -> it.workgroupId();
            case WorkgroupDormant it -> it.workgroupId();
            case WorkgroupWoken it -> it.workgroupId();
            case WorkgroupReshaped it -> it.workgroupId();
            case ParticipantJoined it -> it.workgroupId();
            case ParticipantLeft it -> it.workgroupId();
            case CaseOpened it -> it.workgroupId();
            case CaseChanged it -> it.workgroupId();
            case StepProgressed it -> it.workgroupId();
            case StepCompleted it -> it.workgroupId();
            case StepCorrected it -> it.workgroupId();
            case StepRemoved it -> it.workgroupId();
            case BlockerRaised it -> it.workgroupId();
            case BlockerCleared it -> it.workgroupId();
            case HelpAsked it -> it.workgroupId();
            case HelpGiven it -> it.workgroupId();
            case CaseNoted it -> it.workgroupId();
            case CaseDelivered it -> ofCase(it.caseId());
            case CaseReopened it -> ofCase(it.caseId());
            case CaseCancelled it -> ofCase(it.caseId());
            case CaseRemoved it -> ofCase(it.caseId());
            case PlaybookNoteUsed it -> ofCase(it.caseId());
            // A process is not one workgroup's; and the workgroup that a community asked for has never been.
            case ProcessDefined _, ProcessChanged _, LogImported _, LogTakenBack _, CommunityReshapeDeclined _ -> null;
            case PlaybookNoteWritten _, PlaybookNoteRevised _, PlaybookNoteRemoved _ -> null;
        };
    }

    private @Nullable UUID ofCase(UUID caseId) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(OF_CASE)) {
            query.setObject(1, caseId);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
