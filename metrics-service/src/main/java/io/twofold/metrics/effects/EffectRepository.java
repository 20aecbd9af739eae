package io.twofold.metrics.effects;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import io.twofold.web.problem.ProblemException;

/** The effects that were measured. */
@ApplicationScoped
class EffectRepository implements PanacheRepositoryBase<Effect, UUID> {

    private static final String OF_PROCESS = """
            SELECT * FROM effect WHERE :process IN (process_id, control_process_id)
                OR EXISTS (SELECT FROM workgroup_fact workgroup WHERE workgroup.process_id = :process
                    AND workgroup.workgroup_id IN (effect.workgroup_id, control_workgroup_id))
            ORDER BY id
            """;

    /** Ends with 404. */
    Effect require(UUID id) {
        return find("id = ?1 and not removed", id).firstResultOptional().orElseThrow(EffectRepository::notFound);
    }

    /** Ends with 404. */
    Effect requireAlsoRemoved(UUID id) {
        return findByIdOptional(id).orElseThrow(EffectRepository::notFound);
    }

    /** Locked from its first load on. */
    Effect lock(UUID id) {
        return find("id = ?1 and not removed", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(EffectRepository::notFound);
    }

    /** Of this process or workgroup, or all; the newest first, at most {@code limit}, older than {@code before}. */
    List<Effect> findPage(@Nullable UUID of, UUID before, int limit) {
        var page = of == null
                ? find("not removed and id < ?1 order by id desc", before)
                : find("not removed and id < ?1 and (processId = ?2 or workgroupId = ?2) order by id desc", before, of);
        return page.page(0, limit).list();
    }

    /** Those that count its cases, also removed ones. */
    @SuppressWarnings("unchecked")
    List<Effect> ofProcess(UUID processId) {
        return getEntityManager()
                .createNativeQuery(OF_PROCESS, Effect.class)
                .setParameter("process", processId)
                .getResultList();
    }

    private static ProblemException notFound() {
        return new ProblemException(EffectProblem.NOT_FOUND, "Choose one of GET /v1/effects.");
    }
}
