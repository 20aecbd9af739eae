package io.twofold.workgroup.imports;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import io.twofold.events.Actor;
import io.twofold.events.workgroup.LogTakenBack;
import io.twofold.kit.jobs.Flaw;
import io.twofold.kit.jobs.Flaws;
import io.twofold.kit.jobs.JobKind;
import io.twofold.kit.jobs.JobRun;
import io.twofold.kit.outbox.Outbox;
import io.twofold.workgroup.erasures.Erasures;
import io.twofold.workgroup.imports.cases.CasesTakenBack;
import io.twofold.workgroup.imports.cases.CasesTakenBack.Progress;
import io.twofold.workgroup.processes.ProcessAccess;

/** Takes back what an import brought, case by case in short transactions, and goes on where it was. */
@ApplicationScoped
class LogTakeBack implements JobKind {

    static final String NAME = "log-take-back";

    private static final Logger LOG = Logger.getLogger(LogTakeBack.class);

    private static final int NOTICE_OF_TAKING_BACK = 2; // the import itself is its first revision

    private final ProcessAccess processes;
    private final CasesTakenBack cases;
    private final LogImports imports;
    private final LogReadings readings;
    private final Erasures erasures;
    private final Outbox outbox;

    LogTakeBack(
            ProcessAccess processes,
            CasesTakenBack cases,
            LogImports imports,
            LogReadings readings,
            Erasures erasures,
            Outbox outbox) {
        this.processes = processes;
        this.cases = cases;
        this.imports = imports;
        this.readings = readings;
        this.erasures = erasures;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOwnedByCaller(UUID processId) {
        return processes.isOwner(processId);
    }

    @Override
    public void run(JobRun run) throws SQLException {
        var request = run.parameters(TakeBack.class);
        var checkpoint = run.checkpoint(Progress.class);
        if (checkpoint == null && !begin(run)) {
            return;
        }
        var progress = checkpoint == null ? Progress.NONE : checkpoint;
        var ends = imports.endsWithout(run.objectId(), request.importId());
        while (!progress.isDone()) {
            progress = next(run, request, ends, progress);
        }
        var result = complete(run, request, progress);
        LOG.infof("import %s taken back: %d cases, %d steps", request.importId(), result.cases(), result.steps());
    }

    /** False, with the reason in the job, where a log is being imported meanwhile. */
    private boolean begin(JobRun run) {
        return QuarkusTransaction.requiringNew().call(() -> {
            readings.lock(run.objectId());
            if (imports.isUnderWay(run.objectId())) {
                var flaws = new Flaws();
                flaws.add(new Flaw("A log is being imported into this process: take back when that has ended."));
                run.fail(flaws);
                return false;
            }
            run.publish(0, 0, Progress.NONE);
            return true;
        });
    }

    private Progress next(JobRun run, TakeBack request, List<String> ends, Progress before) {
        return QuarkusTransaction.requiringNew().call(() -> {
            run.publish(before.steps(), 0, before);
            var after = cases.takeBackNext(run.objectId(), request.importId(), actor(request), ends, before);
            run.publish(after.steps(), 0, after);
            return after;
        });
    }

    /** Who asked for it may have been erased since. */
    private Actor actor(TakeBack request) {
        var told = request.actor();
        return told.personId() == null ? told : new Actor(erasures.idOf(told.personId()), told.unit());
    }

    private TakenBack complete(JobRun run, TakeBack request, Progress done) {
        return QuarkusTransaction.requiringNew().call(() -> {
            run.publish(done.steps(), done.steps(), done);
            if (imports.takeBack(request.importId())) {
                outbox.append(new LogTakenBack(run.objectId(), request.importId(), NOTICE_OF_TAKING_BACK));
            }
            readings.forgetUnused(run.objectId());
            var result = new TakenBack(done.cases(), done.steps());
            run.complete(result);
            return result;
        });
    }
}
