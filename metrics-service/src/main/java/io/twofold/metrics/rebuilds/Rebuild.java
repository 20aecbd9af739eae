package io.twofold.metrics.rebuilds;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

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

    private final RebuildTables tables;
    private final RebuildFinish finish;
    private final FactsFold facts;
    private final Replays replays;

    Rebuild(RebuildTables tables, RebuildFinish finish, FactsFold facts, Replays replays) {
        this.tables = tables;
        this.finish = finish;
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
            new RebuildRun(run, tables, finish, replay).untilTakenOver();
        } finally {
            tables.dropAbandoned();
        }
    }

    static void fail(JobRun run, String why) {
        var flaws = new Flaws();
        flaws.add(new Flaw(why));
        run.fail(flaws);
    }
}
