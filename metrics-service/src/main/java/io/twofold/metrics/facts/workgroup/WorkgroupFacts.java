package io.twofold.metrics.facts.workgroup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import io.twofold.metrics.facts.cases.BlockerFact;
import io.twofold.metrics.facts.cases.CaseFact;
import io.twofold.metrics.facts.cases.CaseFacts;
import io.twofold.metrics.facts.cases.CaseKey;
import io.twofold.metrics.facts.cases.DeliveryFact;
import io.twofold.metrics.facts.cases.StepFact;
import io.twofold.metrics.facts.cases.StoredCases;
import io.twofold.metrics.facts.columns.Columns;
import io.twofold.metrics.facts.rows.CaseRows;
import io.twofold.metrics.facts.rows.Way;
import io.twofold.metrics.ledger.Changes;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

/** The facts that workgroup-service publishes: the newest revision of each thing, and a row per case made from them. */
@ApplicationScoped
public class WorkgroupFacts {

    private final WorkgroupTables tables;
    private final CaseTables caseTables;
    private final StepTable steps;
    private final CaseRows caseRows;
    private final VariantTable variants;
    private final Changes changes;

    WorkgroupFacts(
            WorkgroupTables tables,
            CaseTables caseTables,
            StepTable steps,
            CaseRows caseRows,
            VariantTable variants,
            Changes changes) {
        this.tables = tables;
        this.caseTables = caseTables;
        this.steps = steps;
        this.caseRows = caseRows;
        this.variants = variants;
        this.changes = changes;
    }

    /** Whether what it says changes the rows of other cases than those that it is about. */
    public static boolean changesProcess(WorkgroupEvent event) {
        return event instanceof ProcessDefined || event instanceof ProcessChanged;
    }

    public void keep(Connection connection, Batch batch) throws SQLException {
        var otherHours = tables.keepProcesses(connection, batch.processes);
        tables.keepWorkgroups(connection, batch.workgroups);
        tables.keepParticipations(connection, batch.participations);
        Columns.write(connection, NoteFact.KEEP, batch.notes, NoteFact::write);
        Columns.write(connection, AskFact.KEEP, batch.asks, AskFact::write);
        Columns.write(connection, UseFact.KEEP, batch.uses, UseFact::write);
        var ways = keepCases(connection, batch.cases);
        caseRows.countHoursAnew(connection, otherHours);
        changes.note(
                connection, batch.processes.stream().map(ProcessFact::processId).collect(toSet()));
        variants.keep(connection, ways); // the last that waits for others
    }

    /**
     * Those of new cases, as nearly all of an import are, are copied, with rows of what is in hand; the others meet what is
     * there. Whoever else wrote something of these cases would have had to move the offset of their partition first.
     *
     * @return which ways their processes went
     */
    private Set<Way> keepCases(Connection connection, Map<CaseKey, CaseFacts> told) throws SQLException {
        if (told.isEmpty()) {
            return Set.of();
        }
        steps.replaceErased(connection, told.values());
        var known = StoredCases.known(connection, told.keySet());
        var cases = told.values().stream().collect(partitioningBy(each -> known.contains(each.key())));
        var before = cases.getOrDefault(true, List.of());
        var fresh = cases.getOrDefault(false, List.of());
        caseTables.merge(connection, before);
        caseTables.copy(connection, fresh);
        steps.merge(connection, before);
        steps.copy(connection, fresh);
        Columns.write(
                connection,
                BlockerFact.KEEP,
                told.values().stream().flatMap(each -> each.blockers().stream()).toList(),
                BlockerFact::write);
        return caseRows.make(connection, before.stream().map(CaseFacts::key).toList(), fresh);
    }

    /** What a batch of events says, table by table. */
    public static final class Batch {

        private final List<ProcessFact> processes = new ArrayList<>();
        private final List<WorkgroupFact> workgroups = new ArrayList<>();
        private final List<ParticipationFact> participations = new ArrayList<>();
        private final Map<CaseKey, CaseFacts> cases = new LinkedHashMap<>();
        private final List<AskFact> asks = new ArrayList<>();
        private final List<NoteFact> notes = new ArrayList<>();
        private final List<UseFact> uses = new ArrayList<>();

        public void add(WorkgroupEvent event) {
            switch (event) {
                case ProcessDefined e -> processes.add(ProcessFact.of(e));
                case ProcessChanged e -> processes.add(ProcessFact.of(e));
                case WorkgroupOpened e -> workgroups.add(WorkgroupFact.of(e));
                case WorkgroupChanged e -> workgroups.add(WorkgroupFact.of(e));
                case WorkgroupDormant e -> workgroups.add(WorkgroupFact.of(e));
                case WorkgroupWoken e -> workgroups.add(WorkgroupFact.of(e));
                case WorkgroupReshaped e -> workgroups.add(WorkgroupFact.of(e));
                case ParticipantJoined e -> participations.add(ParticipationFact.of(e));
                case ParticipantLeft e -> participations.add(ParticipationFact.of(e));
                case CaseOpened e -> add(CaseFact.of(e));
                case CaseChanged e -> add(CaseFact.of(e));
                case CaseRemoved e -> add(CaseFact.of(e));
                case CaseDelivered e -> add(DeliveryFact.of(e));
                case CaseReopened e -> add(DeliveryFact.of(e));
                case CaseCancelled e -> add(DeliveryFact.of(e));
                case StepCompleted e -> add(StepFact.of(e));
                case StepCorrected e -> add(StepFact.of(e));
                case StepProgressed e -> add(StepFact.of(e));
                case StepRemoved e -> add(StepFact.of(e));
                case BlockerRaised e -> add(BlockerFact.of(e));
                case BlockerCleared e -> add(BlockerFact.of(e));
                case HelpAsked e -> asks.add(AskFact.of(e));
                case HelpGiven e -> asks.add(AskFact.of(e));
                case PlaybookNoteWritten e -> notes.add(NoteFact.of(e));
                case PlaybookNoteRevised e -> notes.add(NoteFact.of(e));
                case PlaybookNoteRemoved e -> notes.add(NoteFact.of(e));
                case PlaybookNoteUsed e -> uses.add(UseFact.of(e));
                case CaseNoted _ -> {} // no figure counts notes
                case LogImported _, LogTakenBack _ -> {} // notices: each thing in them has its own events
                case CommunityReshapeDeclined _ -> {} // it is the community that goes on
            }
        }

        public boolean changesProcesses() {
            return !processes.isEmpty();
        }

        private void add(CaseFact fact) {
            of(fact.owner()).add(fact);
        }

        private void add(DeliveryFact fact) {
            of(fact.owner()).add(fact);
        }

        private void add(StepFact fact) {
            of(fact.owner()).add(fact);
        }

        private void add(BlockerFact fact) {
            of(fact.owner()).add(fact);
        }

        private CaseFacts of(CaseKey owner) {
            return cases.computeIfAbsent(owner, CaseFacts::new);
        }
    }
}
