package io.twofold.metrics.rebuilds;

import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import io.twofold.kit.inbound.Replay;
import io.twofold.kit.inbound.Replays;
import io.twofold.kit.jobs.Flaw;
import io.twofold.kit.jobs.Flaws;
import io.twofold.kit.jobs.JobKind;
import io.twofold.kit.jobs.JobRun;
import io.twofold.metrics.facts.FactsFold;

/** Folds all topics again, beside the live figures; killed, it goes on where its tables stand. */
@ApplicationScoped
class Rebuild implements JobKind {

    static final String NAME = "rebuild";

    /** What it is about: everything. */
    static final UUID ALL = new UUID(0, 0);

    // Whoever reads meanwhile waits as long as it is tried.
    private static final long TRIED_EVERY = Duration.ofSeconds(2).toNanos();
    private static final Duration LOOKED_AT_EVERY = Duration.ofMillis(200);

    private final RebuildTables tables;
    private final FactsFold facts;
    private final Replays replays;

    Rebuild(RebuildTables tables, FactsFold facts, Replays replays) {
        this.tables = tables;
        this.facts = facts;
        this.replays = replays;
    }

    void start(@Observes StartupEvent startup) {
        tables.dropAbandoned();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOwnedByCaller(UUID objectId) {
        return false; // but an admin sees it
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
        if (!tables.begin(run.id())) {
            fail(run, "Another rebuild is under way: wait for it, or cancel it.");
            return;
        }
        try (var replay = replays.open(new RebuiltFacts(facts))) {
            rebuild(run, replay);
        } finally {
            tables.dropAbandoned();
        }
    }

    private void rebuild(JobRun run, Replay replay) throws InterruptedException {
        var tried = System.nanoTime() - TRIED_EVERY;
        var finished = false;
        while (true) {
            if (replay.stopped() > 0) {
                fail(run, "A topic has something that cannot be read: the log of metrics-service says where.");
                return;
            }
            say(run);
            if (tables.hasCaughtUp() && System.nanoTime() - tried >= TRIED_EVERY) {
                if (!finished) {
                    tables.finish();
                    finished = true;
                }
                if (replay.endWith(() -> tables.takeOver(run.id(), records -> run.complete(new Rebuilt(records))))) {
                    return;
                }
                tried = System.nanoTime();
            }
            Thread.sleep(LOOKED_AT_EVERY);
        }
    }

    private void say(JobRun run) {
        var progress = tables.progress();
        run.progress(progress.rebuilt(), progress.live());
    }

    private static void fail(JobRun run, String why) {
        var flaws = new Flaws();
        flaws.add(new Flaw(why));
        run.fail(flaws);
    }
}
