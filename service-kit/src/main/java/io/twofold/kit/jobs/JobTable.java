package io.twofold.kit.jobs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import io.twofold.kit.time.WriteTime;

/** The jobs of this service. Whoever changes one names the version that it has seen, so that nobody goes on unseen. */
@ApplicationScoped
@Transactional
class JobTable {

    private static final String INSERT = """
            INSERT INTO job (id, kind, object_id, started_by, state, parameters, created_at, updated_at)
            VALUES (:id, :kind, :object, :person, 'QUEUED', CAST(:parameters AS jsonb), :now, :now)
            """;

    private static final String FIND = """
            SELECT id, kind, object_id, started_by, state, publishing, done, total, CAST(parameters AS text) AS parameters,
                   CAST(checkpoint AS text) AS checkpoint, CAST(result AS text) AS result,
                   CAST(problems AS text) AS problems, created_at, updated_at, completed_at, version
            FROM job WHERE id = :id
            """;

    private static final String UNFINISHED = """
            SELECT id FROM job WHERE state IN ('QUEUED', 'RUNNING') AND completed_at IS NULL AND kind IN (:kinds)
            ORDER BY created_at
            """;

    private static final String UNDER_WAY = """
            SELECT count(*) FROM job WHERE kind = :kind AND object_id = :object
                AND state IN ('QUEUED', 'RUNNING') AND completed_at IS NULL
            """;

    private static final String CLAIM = """
            UPDATE job SET state = 'RUNNING', version = version + 1, updated_at = :now
            WHERE id = :id AND state IN ('QUEUED', 'RUNNING') AND completed_at IS NULL
            """;

    private static final String CANCEL = """
            UPDATE job SET state = 'CANCELLED', version = version + 1, updated_at = :now
            WHERE id = :id AND state IN ('QUEUED', 'RUNNING') AND NOT publishing AND completed_at IS NULL
            """;

    private static final String PROGRESS = """
            UPDATE job SET done = :done, total = :total, version = version + 1, updated_at = :now
            WHERE id = :id AND version = :version
            """;

    private static final String PUBLISH = """
            UPDATE job SET publishing = true, checkpoint = CAST(:checkpoint AS jsonb), done = :done, total = :total,
                           version = version + 1, updated_at = :now
            WHERE id = :id AND version = :version
            """;

    private static final String COMPLETE = """
            UPDATE job SET result = CAST(:result AS jsonb), done = total, completed_at = :now, checkpoint = NULL,
                           published_up_to = (SELECT max(number) FROM outbox), version = version + 1, updated_at = :now
            WHERE id = :id AND version = :version
            """;

    private static final String FAIL = """
            UPDATE job SET state = 'FAILED', problems = CAST(:problems AS jsonb), version = version + 1,
                           updated_at = :now
            WHERE id = :id AND version = :version
            """;

    private static final String SETTLE = """
            UPDATE job SET state = 'COMPLETED', version = version + 1, updated_at = :now
            WHERE id = :id AND state = 'RUNNING' AND completed_at IS NOT NULL
              AND NOT EXISTS (SELECT FROM outbox WHERE number <= published_up_to)
            """;

    private final EntityManager database;
    private final WriteTime now;

    JobTable(EntityManager database, WriteTime now) {
        this.database = database;
        this.now = now;
    }

    void insert(UUID id, String kind, UUID objectId, UUID startedBy, String parameters) {
        change(INSERT, id)
                .setParameter("kind", kind)
                .setParameter("object", objectId)
                .setParameter("person", startedBy)
                .setParameter("parameters", parameters)
                .executeUpdate();
    }

    Optional<JobRow> find(UUID id) {
        return database.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> JobRow.of((Tuple) row))
                .findFirst();
    }

    /** Of these kinds, the oldest first. */
    @SuppressWarnings("unchecked")
    List<UUID> unfinished(Set<String> kinds) {
        return database.createNativeQuery(UNFINISHED, UUID.class)
                .setParameter("kinds", kinds)
                .getResultList();
    }

    boolean isUnderWay(String kind, UUID objectId) {
        return 0L
                != (long) database.createNativeQuery(UNDER_WAY, Long.class)
                        .setParameter("kind", kind)
                        .setParameter("object", objectId)
                        .getSingleResult();
    }

    /** The job, if it still has to be done. From now on whoever had it before has lost it. */
    Optional<JobRow> claim(UUID id) {
        return change(CLAIM, id).executeUpdate() == 1 ? find(id) : Optional.empty();
    }

    boolean cancel(UUID id) {
        return change(CANCEL, id).executeUpdate() == 1;
    }

    /** Turns what is written into what is completed, once its events are on the topics. */
    void settle(UUID id) {
        change(SETTLE, id).executeUpdate();
    }

    void progress(UUID id, int version, long done, long total) {
        fenced(change(PROGRESS, id).setParameter("done", done).setParameter("total", total), version);
    }

    void publish(UUID id, int version, long done, long total, String checkpoint) {
        fenced(
                change(PUBLISH, id)
                        .setParameter("done", done)
                        .setParameter("total", total)
                        .setParameter("checkpoint", checkpoint),
                version);
    }

    void complete(UUID id, int version, String result) {
        fenced(change(COMPLETE, id).setParameter("result", result), version);
    }

    void fail(UUID id, int version, String problems) {
        fenced(change(FAIL, id).setParameter("problems", problems), version);
    }

    private Query change(String statement, UUID id) {
        return database.createNativeQuery(statement).setParameter("id", id).setParameter("now", now.instant());
    }

    private static void fenced(Query change, int version) {
        if (change.setParameter("version", version).executeUpdate() == 0) {
            throw new LostJob();
        }
    }
}
