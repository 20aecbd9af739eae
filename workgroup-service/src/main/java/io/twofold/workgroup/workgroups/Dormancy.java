package io.twofold.workgroup.workgroups;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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

    private static final String WORKED = """
            EXISTS (SELECT FROM process_case JOIN case_step ON case_id = process_case.id
                WHERE workgroup_id = workgroup.id AND NOT process_case.removed
                    AND transition IS NULL AND NOT case_step.removed AND at > %s)
            """.formatted(SINCE);

    // The lists of both are short: who stays as they are is not in them.
    private static final String SLEEPY =
            "SELECT id FROM workgroup WHERE state = 'ACTIVE' AND awake_since <= %s AND NOT %s ORDER BY id LIMIT :batch"
                    .formatted(SINCE, WORKED);
    private static final String WAKEFUL =
            "SELECT id FROM workgroup WHERE state = 'DORMANT' AND %s ORDER BY id LIMIT :batch".formatted(WORKED);

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
        return entities
                .createNativeQuery(query, UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("usual", (double) settings.dormancy().toSeconds())
                .setParameter("batch", BATCH)
                .getResultList()
                .stream()
                .map(UUID.class::cast)
                .toList();
    }
}
