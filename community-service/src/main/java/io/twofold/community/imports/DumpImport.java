package io.twofold.community.imports;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import io.twofold.community.communities.CommunityAccess;
import io.twofold.events.community.CommunityImported;
import io.twofold.kit.jobs.Flaws;
import io.twofold.kit.jobs.JobKind;
import io.twofold.kit.jobs.JobRun;
import io.twofold.kit.outbox.Outbox;

/**
 * Imports a dump in two readings: the first finds all that is wrong with it and writes nothing, the second writes it in
 * short transactions and goes on where it was.
 */
@ApplicationScoped
class DumpImport implements JobKind {

    static final String NAME = "community-import";

    private static final Logger LOG = Logger.getLogger(DumpImport.class);

    private final CommunityAccess communities;
    private final DumpParts parts;
    private final Outbox outbox;

    DumpImport(CommunityAccess communities, DumpParts parts, Outbox outbox) {
        this.communities = communities;
        this.parts = parts;
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
    public void run(JobRun run) throws SQLException, IOException {
        var flaws = new Flaws();
        var survey = new Survey();
        survey.read(run, flaws);
        if (!flaws.isEmpty()) {
            run.fail(flaws);
            return;
        }
        var result = complete(run, new DumpWriter(run, survey, parts).write());
        LOG.infof(
                "import %s: %d people, %d questions, %d answers, %d known",
                run.id(), result.people(), result.questions(), result.answers(), result.known());
    }

    private ImportResult complete(JobRun run, Written written) {
        return QuarkusTransaction.requiringNew().call(() -> {
            run.publish(written.done(), written.done(), written);
            var sum = written.sum();
            outbox.append(new CommunityImported(
                    run.objectId(),
                    run.id(),
                    1,
                    sum.people(),
                    sum.questions(),
                    sum.answers(),
                    sum.comments(),
                    sum.endorsements(),
                    sum.skipped()));
            run.complete(sum);
            return sum;
        });
    }
}
