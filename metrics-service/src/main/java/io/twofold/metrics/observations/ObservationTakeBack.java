package io.twofold.metrics.observations;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import io.twofold.kit.jobs.JobKind;
import io.twofold.kit.jobs.JobRun;

/** Takes back what an import brought, in short transactions, and goes on where it was. */
@ApplicationScoped
class ObservationTakeBack implements JobKind {

    static final String NAME = "observation-take-back";

    private static final Logger LOG = Logger.getLogger(ObservationTakeBack.class);

    private final Observations observations;
    private final ObservationImports imports;

    ObservationTakeBack(Observations observations, ObservationImports imports) {
        this.observations = observations;
        this.imports = imports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOwnedByCaller(UUID objectId) {
        return false;
    }

    @Override
    public void run(JobRun run) {
        var request = run.parameters(TakeBack.class);
        var checkpoint = run.checkpoint(Progress.class);
        var progress = checkpoint == null ? new Progress(0) : checkpoint;
        Progress before;
        do {
            before = progress;
            progress = next(run, request, before);
        } while (progress.observations() > before.observations());
        complete(run, request, progress.observations());
        LOG.infof("import %s taken back: %d observations", request.importId(), progress.observations());
    }

    private Progress next(JobRun run, TakeBack request, Progress before) {
        return QuarkusTransaction.requiringNew().call(() -> {
            run.publish(before.observations(), 0, before);
            var after = new Progress(before.observations() + observations.takeBackNext(request.importId()));
            run.publish(after.observations(), 0, after);
            return after;
        });
    }

    private void complete(JobRun run, TakeBack request, int taken) {
        QuarkusTransaction.requiringNew().call(() -> {
            run.publish(taken, taken, new Progress(taken));
            imports.takeBack(request.importId());
            run.complete(new TakenBack(taken));
            return taken;
        });
    }

    /** What is to be taken back, as the job keeps it. */
    record TakeBack(UUID importId) {}

    /** How far it is. */
    record Progress(int observations) {}

    /** How many observations were taken back. */
    record TakenBack(int observations) {}
}
