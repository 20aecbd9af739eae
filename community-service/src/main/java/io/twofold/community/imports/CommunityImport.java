package io.twofold.community.imports;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import io.twofold.community.communities.CommunityAccess;
import io.twofold.community.imports.formats.ImportFormat;
import io.twofold.community.imports.formats.ImportFormat.Brought;
import io.twofold.community.imports.formats.ImportOptions;
import io.twofold.community.imports.formats.ImportResult;
import io.twofold.events.community.CommunityImported;
import io.twofold.kit.jobs.Flaws;
import io.twofold.kit.jobs.JobKind;
import io.twofold.kit.jobs.JobRun;
import io.twofold.kit.outbox.Outbox;

import static java.util.Objects.requireNonNull;

/**
 * Imports a community in two readings: the first finds all that is wrong with it and writes nothing, the second writes
 * it in short transactions and goes on where it was.
 */
@ApplicationScoped
class CommunityImport implements JobKind {

    static final String NAME = "community-import";

    private static final Logger LOG = Logger.getLogger(CommunityImport.class);

    private final CommunityAccess communities;
    private final List<ImportFormat> formats;
    private final CommunityImports imports;
    private final Outbox outbox;

    CommunityImport(
            CommunityAccess communities, @All List<ImportFormat> formats, CommunityImports imports, Outbox outbox) {
        this.communities = communities;
        this.formats = formats;
        this.imports = imports;
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
        var writing = formatOf(run).survey(run, flaws);
        if (!flaws.isEmpty()) {
            run.fail(flaws);
            return;
        }
        var result = complete(run, writing.write());
        LOG.infof(
                "import %s: %d people, %d questions, %d answers, %d known",
                run.id(), result.people(), result.questions(), result.answers(), result.known());
    }

    @Override
    public void brokeOff(JobRun run) throws SQLException, IOException {
        var written = requireNonNull(run.checkpoint(Written.class));
        imports.keepPart(run, run.parameters(ImportOptions.class), written.sum());
    }

    private ImportFormat formatOf(JobRun run) {
        var name = run.parameters(ImportOptions.class).format();
        return formats.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ImportResult complete(JobRun run, Brought brought) {
        return QuarkusTransaction.requiringNew().call(() -> {
            run.publish(brought.done(), brought.done(), brought.checkpoint());
            var sum = brought.sum();
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
            imports.keep(run, run.parameters(ImportOptions.class), sum);
            run.complete(sum);
            return sum;
        });
    }

    /** What the checkpoints of all formats say. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Written(ImportResult sum) {}
}
