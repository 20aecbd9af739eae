package io.twofold.workgroup.imports;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.zip.ZipException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import io.twofold.events.workgroup.LogImported;
import io.twofold.kit.jobs.Flaw;
import io.twofold.kit.jobs.Flaws;
import io.twofold.kit.jobs.JobKind;
import io.twofold.kit.jobs.JobRun;
import io.twofold.kit.outbox.Outbox;
import io.twofold.workgroup.imports.cases.ImportedCases;
import io.twofold.workgroup.imports.cases.LogPeople;
import io.twofold.workgroup.imports.logs.BrokenLog;
import io.twofold.workgroup.imports.logs.LogOptions;
import io.twofold.workgroup.processes.ProcessAccess;

/**
 * Imports a log in two readings: the first finds all that is wrong with it and writes nothing, the second writes the
 * cases in short transactions and goes on where it was.
 */
@ApplicationScoped
class LogImport implements JobKind {

    static final String NAME = "log-import";

    private static final Logger LOG = Logger.getLogger(LogImport.class);

    private static final int EVENTS_BETWEEN_SIGNS = 20_000;

    private final ProcessAccess processes;
    private final ImportedCases cases;
    private final ScatteredEvents scattered;
    private final LogPeople people;
    private final LogReadings readings;
    private final LogImports imports;
    private final Outbox outbox;

    LogImport(
            ProcessAccess processes,
            ImportedCases cases,
            ScatteredEvents scattered,
            LogPeople people,
            LogReadings readings,
            LogImports imports,
            Outbox outbox) {
        this.processes = processes;
        this.cases = cases;
        this.scattered = scattered;
        this.people = people;
        this.readings = readings;
        this.imports = imports;
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
    public void run(JobRun run) throws SQLException, IOException {
        var options = run.parameters(LogOptions.class);
        var flaws = new Flaws();
        var survey = survey(run, options, flaws);
        if (!flaws.isEmpty()) {
            run.fail(flaws);
        } else if (options.dryRun()) {
            run.complete(survey.result(0));
        } else if (run.checkpoint(Written.class) != null || begin(run, options, survey)) {
            var written = new LogWriter(run, options, survey, cases, scattered).write();
            var result = complete(run, survey, written);
            LOG.infof(
                    "import %s: %d cases, %d events, %d known",
                    run.id(), result.cases(), result.events(), result.known());
        }
    }

    private Survey survey(JobRun run, LogOptions options, Flaws flaws) throws SQLException {
        var survey = new Survey();
        try {
            var log = Logs.open(run, options, flaws);
            var sign = EVENTS_BETWEEN_SIGNS;
            for (var trace = log.next(); trace != null && !flaws.isFull() && !survey.isTooLarge(); trace = log.next()) {
                survey.add(trace, flaws);
                if (survey.events() >= sign && run.checkpoint(Written.class) == null) {
                    run.progress(0, 0); // so that a cancelled one ends here
                    sign += EVENTS_BETWEEN_SIGNS;
                }
            }
            survey.end(log.skipped());
        } catch (BrokenLog e) {
            flaws.add(e.flaw());
        } catch (ZipException e) {
            flaws.add(new Flaw("The gzip stream is broken: pack the log again."));
        } catch (EOFException e) {
            flaws.add(new Flaw("The gzip stream breaks off: send all of it."));
        } catch (IOException e) {
            flaws.add(new Flaw("The log breaks off: send all of it."));
        }
        return survey;
    }

    /** False, with the reason in the job, where something else has settled or begun in between. */
    private boolean begin(JobRun run, LogOptions options, Survey survey) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var refusal = readings.settle(run.objectId(), options.reading());
            if (refusal.isPresent()) {
                var flaws = new Flaws();
                flaws.add(new Flaw(refusal.get()));
                run.fail(flaws);
                return false;
            }
            run.publish(0, survey.events(), Written.NOTHING);
            imports.begin(run.id(), run.objectId(), options);
            people.keep(run.objectId(), options.reading(), survey.people());
            return true;
        });
    }

    private ImportResult complete(JobRun run, Survey survey, Written written) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var result = survey.result(written.known());
            run.publish(written.events(), survey.events(), written);
            imports.complete(run.id(), result);
            outbox.append(new LogImported(
                    run.objectId(), run.id(), 1, result.cases(), result.events(), result.steps(), result.skipped()));
            run.complete(result);
            return result;
        });
    }
}
