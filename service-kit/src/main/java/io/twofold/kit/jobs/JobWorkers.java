package io.twofold.kit.jobs;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.database.UnpooledConnections;
import io.twofold.kit.uploads.Uploads;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/** The threads of this replica that do jobs, each one at a time: the oldest that nobody has, begun before or not. */
@ApplicationScoped
class JobWorkers {

    private static final Logger LOG = Logger.getLogger(JobWorkers.class);

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration AFTER_ALARM = Duration.ofSeconds(5);
    private static final Duration SWEEP = Duration.ofMinutes(10);

    /** Of a job that has published: what is in the way of another may be gone, what is wrong with it stays. */
    static final int TRIES = 3;

    private static final Flaw FAILED =
            new Flaw("Something went wrong that should not. Try again; if it stays so, report this job.");
    private static final Flaw BROKEN_OFF = new Flaw(
            "Something went wrong that should not, after a part was written. Try again, or take an import back; if it"
                    + " stays so, report this job.");

    private final Map<String, JobKind> kinds;
    private final JobTable table;
    private final Uploads uploads;
    private final UnpooledConnections connections;
    private final ObjectMapper json;
    private final Map<UUID, Integer> tries = new ConcurrentHashMap<>();
    private final List<Thread> threads;
    private final Semaphore news = new Semaphore(0);

    private volatile boolean stopping;

    JobWorkers(
            @All List<JobKind> kinds,
            JobTable table,
            Uploads uploads,
            UnpooledConnections connections,
            ObjectMapper json,
            JobSettings settings) {
        this.kinds = kinds.stream().collect(toMap(JobKind::name, identity()));
        this.table = table;
        this.uploads = uploads;
        this.connections = connections;
        this.json = json;
        threads = IntStream.range(0, kinds.isEmpty() ? 0 : settings.workers())
                .mapToObj(number -> Thread.ofPlatform().name("jobs-" + number).unstarted(this::work))
                .toList();
    }

    void start(@Observes StartupEvent startup) {
        threads.forEach(Thread::start);
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        news.release(threads.size());
        for (var thread : threads) {
            thread.join();
        }
    }

    /** There is a new job. */
    void wake() {
        news.release();
    }

    private void work() {
        while (!stopping) {
            try (var claims = new JobClaims(connections.open("job-worker"))) {
                work(claims);
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("A worker lost the database, and begins again: %s", e.getMessage());
                pause(AFTER_FAILURE);
            }
        }
    }

    private void work(JobClaims claims) throws SQLException {
        var swept = System.nanoTime() - SWEEP.toNanos();
        while (!stopping) {
            var run = claim(claims);
            if (run != null) {
                perform(run);
                claims.unlock(run.id());
            } else if (System.nanoTime() - swept >= SWEEP.toNanos()) {
                sweep();
                swept = System.nanoTime();
            } else {
                pause(POLL);
            }
        }
    }

    private @Nullable JobRun claim(JobClaims claims) throws SQLException {
        for (var id : table.unfinished(kinds.keySet())) {
            if (claims.lock(id)) {
                var job = table.claim(id);
                if (job.isPresent()) {
                    return run(job.get());
                }
                claims.unlock(id);
            }
        }
        return null;
    }

    private JobRun run(JobRow job) {
        return new JobRun(job, table, uploads, json, () -> stopping);
    }

    private void perform(JobRun run) throws SQLException {
        try {
            requireNonNull(kinds.get(run.kind())).run(run);
            uploads.forget(run.id());
        } catch (LostJob e) {
            // Whoever decides about it now goes on, or cleans up.
        } catch (Throwable e) { // an OutOfMemoryError, too, must not end the worker
            afterFailure(run, e);
        }
    }

    private void afterFailure(JobRun run, Throwable failure) throws SQLException {
        if (Failures.ofTheDatabase(failure)) {
            LOG.warnf("Job %s lost the database, and will be tried again: %s", run.id(), failure.getMessage());
            pause(AFTER_FAILURE);
            return;
        }
        var job = table.claim(run.id()); // anew: the run may have counted what was rolled back
        if (job.isEmpty()) {
            LOG.infof(failure, "Job %s was cancelled, which is why it could not go on", run.id());
        } else if (failure instanceof HaltedJob halted) {
            LOG.infof("Job %s ends: %s", run.id(), failure.getMessage());
            fail(job.get(), halted.why());
        } else if (job.get().publishing() && tries.merge(run.id(), 1, Integer::sum) < TRIES) {
            LOG.errorf(failure, "Job %s cannot go on. It will be tried again", run.id());
            pause(AFTER_ALARM);
        } else {
            LOG.errorf(failure, "Job %s failed", run.id());
            tries.remove(run.id());
            fail(job.get(), job.get().publishing() ? BROKEN_OFF : FAILED);
        }
    }

    private void fail(JobRow job, Flaw why) throws SQLException {
        var run = run(job);
        try {
            QuarkusTransaction.requiringNew().call(() -> {
                var flaws = new Flaws();
                flaws.add(why);
                run.fail(flaws);
                if (job.publishing()) {
                    requireNonNull(kinds.get(run.kind())).brokeOff(run);
                }
                return why;
            });
            uploads.forget(run.id());
        } catch (LostJob e) {
            // It was cancelled in between.
        }
    }

    /** Forgets the uploads that broke off with the process that took them in, or outlived their job. */
    private void sweep() throws SQLException {
        var untouched = uploads.untouched();
        untouched.removeAll(table.unfinished(kinds.keySet()));
        for (var id : untouched) {
            uploads.forget(id);
        }
    }

    private void pause(Duration time) {
        try {
            var woken = news.tryAcquire(time.toMillis(), MILLISECONDS);
            LOG.tracef("woken %s", woken);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
