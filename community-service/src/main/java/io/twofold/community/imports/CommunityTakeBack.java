package io.twofold.community.imports;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import io.twofold.community.communities.CommunityAccess;
import io.twofold.community.erasures.Erasures;
import io.twofold.community.imports.takeback.TakeBack;
import io.twofold.community.imports.takeback.ThingsTakenBack;
import io.twofold.events.community.CommunityImportTakenBack;
import io.twofold.kit.jobs.JobKind;
import io.twofold.kit.jobs.JobRun;
import io.twofold.kit.outbox.Outbox;

/** Takes back what an import brought, in short transactions, and goes on where it was. */
@ApplicationScoped
class CommunityTakeBack implements JobKind {

    static final String NAME = "community-take-back";

    private static final Logger LOG = Logger.getLogger(CommunityTakeBack.class);

    private static final int NOTICE_OF_TAKING_BACK = 2; // the import itself is its first revision

    private final CommunityAccess communities;
    private final ThingsTakenBack things;
    private final CommunityImports imports;
    private final Erasures erasures;
    private final Outbox outbox;

    CommunityTakeBack(
            CommunityAccess communities,
            ThingsTakenBack things,
            CommunityImports imports,
            Erasures erasures,
            Outbox outbox) {
        this.communities = communities;
        this.things = things;
        this.imports = imports;
        this.erasures = erasures;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOwnedByCaller(UUID communityId) {
        return communities.standingIn(communityId).steward();
    }

    @Override
    public void run(JobRun run) {
        var request = run.parameters(TakeBack.class);
        var checkpoint = run.checkpoint(Progress.class);
        var progress = checkpoint == null ? new Progress(0, false) : checkpoint;
        while (!progress.finished()) {
            progress = next(run, request, progress);
        }
        complete(run, request, progress.things());
        LOG.infof("import %s taken back: %d things", request.importId(), progress.things());
    }

    private Progress next(JobRun run, TakeBack request, Progress before) {
        return QuarkusTransaction.requiringNew().call(() -> {
            run.publish(before.things(), 0, before);
            communities.keepWriting(run.objectId());
            var taken = things.takeBackNext(run.objectId(), request.by(erasures.idOf(request.personId())));
            var after = new Progress(before.things() + taken, taken == 0);
            run.publish(after.things(), 0, after);
            return after;
        });
    }

    private void complete(JobRun run, TakeBack request, int taken) {
        QuarkusTransaction.requiringNew().call(() -> {
            run.publish(taken, taken, new Progress(taken, true));
            things.forgetNames(run.objectId());
            if (imports.takeBack(request.importId())) {
                outbox.append(new CommunityImportTakenBack(run.objectId(), request.importId(), NOTICE_OF_TAKING_BACK));
            }
            run.complete(new TakenBack(taken));
            return taken;
        });
    }

    /** How far it is. */
    record Progress(int things, boolean finished) {}

    /** How many things were taken back. */
    record TakenBack(int things) {}
}
