package io.twofold.metrics.rebuilds;

import java.time.Duration;

import io.twofold.kit.inbound.Replay;
import io.twofold.kit.jobs.JobRun;

/** One run of a rebuild, while its tables are made. */
final class RebuildRun {

    // Whoever reads meanwhile waits as long as it is tried.
    private static final long TRIED_EVERY = Duration.ofSeconds(2).toNanos();
    private static final Duration LOOKED_AT_EVERY = Duration.ofMillis(200);

    private final JobRun run;
    private final RebuildTables tables;
    private final RebuildFinish finish;
    private final Replay replay;

    private boolean finished;
    private long tried = System.nanoTime() - TRIED_EVERY;

    RebuildRun(JobRun run, RebuildTables tables, RebuildFinish finish, Replay replay) {
        this.run = run;
        this.tables = tables;
        this.finish = finish;
        this.replay = replay;
    }

    /** Or until it fails. */
    void untilTakenOver() throws InterruptedException {
        while (replay.stopped() == 0) {
            say();
            if (tables.hasCaughtUp()
                    && System.nanoTime() - tried >= TRIED_EVERY
                    && replay.endWith(this::finishAndTakeOver)) {
                return;
            }
            Thread.sleep(LOOKED_AT_EVERY);
        }
        Rebuild.fail(run, "A topic has something that cannot be read: the log of metrics-service says where.");
    }

    /** Where the live facts have gone on meanwhile, nobody who reads them has waited for it. */
    private boolean finishAndTakeOver() {
        if (!finished) {
            finish.make(this::say);
            finished = true;
        }
        if (!tables.hasCaughtUp()) {
            return false;
        }
        tried = System.nanoTime();
        return tables.takeOver(run.id(), records -> run.complete(new Rebuilt(records)));
    }

    private void say() {
        var progress = tables.progress();
        run.progress(progress.rebuilt(), progress.live());
    }
}
