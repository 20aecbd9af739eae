package io.twofold.metrics.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

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

/** The facts that workgroup-service publishes: the newest revision of each thing, and a row per case made from them. */
@ApplicationScoped
class WorkgroupFacts {

    private final WorkgroupTables tables;
    private final CaseTables caseTables;
    private final CaseRows caseRows;

    WorkgroupFacts(WorkgroupTables tables, CaseTables caseTables, CaseRows caseRows) {
        this.tables = tables;
        this.caseTables = caseTables;
        this.caseRows = caseRows;
    }

    void keep(Connection connection, List<WorkgroupEvent> events) throws SQLException {
        var facts = new Batch();
        events.forEach(facts::add);
        tables.keepProcesses(connection, facts.processes);
        tables.keepWorkgroups(connection, facts.workgroups);
        tables.keepParticipations(connection, facts.participations);
        caseTables.keepCases(connection, facts.cases);
        caseTables.keepDeliveries(connection, facts.deliveries);
        caseTables.keepSteps(connection, facts.steps);
        caseRows.refresh(connection, List.copyOf(facts.touched));
    }

    private static final class Batch {

        private final List<ProcessFact> processes = new ArrayList<>();
        private final List<WorkgroupFact> workgroups = new ArrayList<>();
        private final List<ParticipationFact> participations = new ArrayList<>();
        private final List<CaseFact> cases = new ArrayList<>();
        private final List<DeliveryFact> deliveries = new ArrayList<>();
        private final List<StepFact> steps = new ArrayList<>();
        private final Set<CaseKey> touched = new LinkedHashSet<>();

        void add(WorkgroupEvent event) {
            switch (event) {
                case ProcessDefined e -> processes.add(ProcessFact.of(e));
                case ProcessChanged e -> processes.add(ProcessFact.of(e));
                case WorkgroupOpened e -> workgroups.add(WorkgroupFact.of(e));
                case WorkgroupChanged e -> workgroups.add(WorkgroupFact.of(e));
                case ParticipantJoined e -> participations.add(ParticipationFact.of(e));
                case ParticipantLeft e -> participations.add(ParticipationFact.of(e));
                case CaseOpened e -> add(CaseFact.of(e));
                case CaseChanged e -> add(CaseFact.of(e));
                case CaseDelivered e -> add(DeliveryFact.of(e));
                case CaseReopened e -> add(DeliveryFact.of(e));
                case StepCompleted e -> add(StepFact.of(e));
                case StepCorrected e -> add(StepFact.of(e));
                case StepProgressed e -> add(StepFact.of(e));
                case StepRemoved e -> add(StepFact.of(e));
                case WorkgroupDormant _,
                        WorkgroupWoken _,
                        WorkgroupReshaped _,
                        CommunityReshapeDeclined _,
                        CaseRemoved _,
                        CaseCancelled _,
                        BlockerRaised _,
                        BlockerCleared _,
                        HelpAsked _,
                        HelpGiven _,
                        PlaybookNoteWritten _,
                        PlaybookNoteRevised _,
                        PlaybookNoteRemoved _,
                        PlaybookNoteUsed _,
                        CaseNoted _,
                        LogTakenBack _ -> {}
                case LogImported e -> {} // a notice: each thing in it has its own events
            }
        }

        private void add(CaseFact fact) {
            cases.add(fact);
            touched.add(new CaseKey(fact.processId(), fact.caseId()));
        }

        private void add(DeliveryFact fact) {
            deliveries.add(fact);
            touched.add(new CaseKey(fact.processId(), fact.caseId()));
        }

        private void add(StepFact fact) {
            steps.add(fact);
            touched.add(new CaseKey(fact.processId(), fact.caseId()));
        }
    }
}
