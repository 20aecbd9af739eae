package io.twofold.workgroup.workgroups;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;

/** Who had no work for their dormancy time sleeps, and wakes with the next step that was completed within it. */
@ApplicationScoped
class Dormancy {

    private static final int BATCH = 200;

    private static final String CLAIM = "SELECT pg_try_advisory_xact_lock(hashtext('twofold.dormancy'))";

    private static final String SINCE =
            "CAST(:now AS timestamptz) - coalesce(make_interval(days => dormancy_days), make_interval(secs => :usual))";

    // One look into the index for each case.
    private static final String LAST_WORK = """
            (SELECT max(last.at) FROM process_case CROSS JOIN LATERAL (
                SELECT at FROM case_step
                WHERE case_id = process_case.id AND transition IS NULL AND NOT case_step.removed
                ORDER BY at DESC LIMIT 1) last
             WHERE workgroup_id = workgroup.id AND NOT process_case.removed)
            """;

    // It is looked at again when that is its dormancy time ago, not at each sweep.
    private static final String KEEP_AWAKE = """
            UPDATE workgroup SET awake_since = found.at
            FROM (SELECT id, %1$s AS at FROM workgroup WHERE state = 'ACTIVE' AND awake_since <= %2$s
                  ORDER BY id FOR UPDATE) found
            WHERE workgroup.id = found.id AND found.at > %2$s
            """.formatted(LAST_WORK, SINCE);

    // The lists of both are short: who stays as they are is not in them.
    private static final String SLEEPY =
            "SELECT id FROM workgroup WHERE state = 'ACTIVE' AND awake_since <= %s ORDER BY id LIMIT :batch"
                    .formatted(SINCE);
    private static final String WAKEFUL =
            "SELECT id FROM workgroup WHERE state = 'DORMANT' AND %s > %s ORDER BY id LIMIT :batch"
                    .formatted(LAST_WORK, SINCE);

    private final WorkgroupRepository workgroups;
    private final WorkgroupSettings settings;
    private final EntityManager entities;
    private final Clock clock;
    private final Outbox outbox;
    private final WriteTime now;

    Dormancy(
            WorkgroupRepository workgroups,
            WorkgroupSettings settings,
            EntityManager entities,
            Clock clock,
            Outbox outbox,
            WriteTime now) {
        this.workgroups = workgroups;
        this.settings = settings;
        this.entities = entities;
        this.clock = clock;
        this.outbox = outbox;
        this.now = now;
    }

    /** Whether work that was done then keeps a workgroup awake. */
    boolean isRecent(Instant at, @Nullable Integer dormancyDays) {
        var time = dormancyDays == null ? settings.dormancy() : Duration.ofDays(dormancyDays);
        return at.isAfter(clock.instant().minus(time));
    }

    /**
     * As many as one short transaction takes. Whoever an import gave work wakes here, too.
     *
     * @return whether there may be more; nothing happens where another replica is at it
     */
    @Transactional
    boolean sweep() {
        if (!(boolean) entities.createNativeQuery(CLAIM, Boolean.class).getSingleResult()) {
            return false;
        }
        at(KEEP_AWAKE).executeUpdate();
        var sleepy = find(SLEEPY);
        for (var id : sleepy) {
            workgroups.lock(id).sleep(now.instant()).ifPresent(outbox::append);
        }
        var wakeful = find(WAKEFUL);
        for (var id : wakeful) {
            workgroups.lock(id).wake(now.instant()).ifPresent(outbox::append);
        }
        return sleepy.size() == BATCH || wakeful.size() == BATCH;
    }

    private List<UUID> find(String query) {
        List<?> found = at(query).setParameter("batch", BATCH).getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    private Query at(String statement) {
        return entities.createNativeQuery(statement)
                .setParameter("now", clock.instant())
                .setParameter("usual", (double) settings.dormancy().toSeconds());
    }
}
