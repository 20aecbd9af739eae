package io.twofold.workgroup.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipException;

import javax.xml.stream.XMLStreamException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;

import io.twofold.events.workgroup.LogImported;
import io.twofold.kit.jobs.Flaw;
import io.twofold.kit.jobs.Flaws;
import io.twofold.kit.jobs.JobKind;
import io.twofold.kit.jobs.JobRun;
import io.twofold.kit.outbox.Outbox;
import io.twofold.workgroup.processes.ProcessAccess;

/**
 * Imports a log in two readings: the first finds all that is wrong with it and writes nothing, the second writes the
 * cases in short transactions and goes on where it was.
 */
@ApplicationScoped
class LogImport implements JobKind {

    static final String NAME = "log-import";

    // Watermarks wait for the oldest transaction that writes: many short ones, not one long one.
    private static final int EVENTS_AT_ONCE = 2_000;
    private static final int EVENTS_BETWEEN_SIGNS = 20_000;

    private final ProcessAccess processes;
    private final ImportedCases cases;
    private final LogReadings readings;
    private final Outbox outbox;

    LogImport(ProcessAccess processes, ImportedCases cases, LogReadings readings, Outbox outbox) {
        this.processes = processes;
        this.cases = cases;
        this.readings = readings;
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
    public void run(JobRun run) throws SQLException, IOException, XMLStreamException {
        var options = run.parameters(LogOptions.class);
        var flaws = new Flaws();
        var survey = survey(run, options, flaws);
        if (!flaws.isEmpty()) {
            run.fail(flaws);
        } else if (options.dryRun()) {
            run.complete(result(survey, 0));
        } else {
            write(run, options, survey);
        }
    }

    private Survey survey(JobRun run, LogOptions options, Flaws flaws) throws SQLException {
        var survey = new Survey();
        try (var upload = run.upload()) {
            var log = new XesReader(LogBodies.open(upload), options, flaws);
            var sign = EVENTS_BETWEEN_SIGNS;
            for (var trace = log.next(); trace != null && !flaws.isFull(); trace = log.next()) {
                survey.add(trace);
                if (survey.events() >= sign && run.checkpoint(Written.class) == null) {
                    run.progress(0, 0); // so that a cancelled one ends here
                    sign += EVENTS_BETWEEN_SIGNS;
                }
            }
        } catch (XMLStreamException e) {
            var where = e.getLocation();
            flaws.add(
                    where == null
                            ? new Flaw("This is no well-formed XML: " + said(e))
                            : new Flaw(
                                    "This is no well-formed XML: " + said(e),
                                    (long) where.getLineNumber(),
                                    (long) where.getColumnNumber(),
                                    null));
        } catch (ZipException e) {
            flaws.add(new Flaw("The gzip stream is broken: pack the log again."));
        } catch (IOException e) {
            flaws.add(new Flaw("The log breaks off: send all of it."));
        }
        return survey;
    }

    private void write(JobRun run, LogOptions options, Survey survey)
            throws SQLException, IOException, XMLStreamException {
        var checkpoint = run.checkpoint(Written.class);
        var written = checkpoint == null ? Written.NOTHING : checkpoint;
        if (checkpoint == null && !begin(run, options, survey)) {
            return;
        }
        var scattered = new LinkedHashMap<String, LogTrace>();
        try (var upload = run.upload()) {
            var log = new XesReader(LogBodies.open(upload), options, new Flaws());
            var batch = new ArrayList<LogTrace>();
            var events = 0;
            var place = 0;
            for (var trace = log.next(); trace != null; trace = log.next()) {
                if (survey.isScattered(trace)) {
                    scattered.merge(trace.name(), trace, LogTrace::and);
                } else if (place++ >= written.traces()) {
                    batch.add(trace);
                    events += trace.events().size();
                }
                if (events >= EVENTS_AT_ONCE) {
                    written = publish(run, options, survey, batch, written);
                    batch.clear();
                    events = 0;
                }
            }
            written = publish(run, options, survey, batch, written);
            // The cases of several traces, after those of one: each is complete only at the end of the log.
            for (var trace : scattered.values()) {
                if (place++ >= written.traces()) {
                    written = publish(run, options, survey, List.of(trace), written);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        complete(run, survey, written);
    }

    /** False, with the reason in the job, where another import has settled in between how the log is to be read. */
    private boolean begin(JobRun run, LogOptions options, Survey survey) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!readings.settle(run.objectId(), options.reading())) {
                var flaws = new Flaws();
                flaws.add(new Flaw("Another import reads the logs of this process with other parameters."));
                run.fail(flaws);
                return false;
            }
            run.publish(0, survey.events(), Written.NOTHING);
            if (options.reading().issuer().isEmpty()) {
                cases.keepNames(run.objectId(), options.reading(), survey.people());
            }
            return true;
        });
    }

    private Written publish(JobRun run, LogOptions options, Survey survey, List<LogTrace> batch, Written before) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var events = batch.stream().mapToInt(trace -> trace.events().size()).sum();
            // First of all: whoever has lost the job must write nothing.
            run.publish(before.events() + events, survey.events(), before);
            var known = cases.write(run.objectId(), run.id(), options, batch);
            var written = new Written(before.traces() + batch.size(), before.events() + events, before.known() + known);
            run.publish(written.events(), survey.events(), written);
            return written;
        });
    }

    private void complete(JobRun run, Survey survey, Written written) {
        QuarkusTransaction.requiringNew().run(() -> {
            var result = result(survey, written.known());
            run.publish(written.events(), survey.events(), written);
            outbox.append(new LogImported(
                    run.objectId(), run.id(), 1, result.cases(), result.events(), result.steps(), result.skipped()));
            run.complete(result);
        });
    }

    private static ImportResult result(Survey survey, int known) {
        return new ImportResult(
                survey.cases(), survey.events(), survey.steps(), survey.people().size(), 0, known);
    }

    private static String said(@Nullable Exception e) {
        var message = e == null ? null : e.getMessage();
        return message == null ? "it breaks off" : message.lines().findFirst().orElse("it breaks off");
    }
}
