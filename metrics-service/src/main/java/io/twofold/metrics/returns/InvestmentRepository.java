package io.twofold.metrics.returns;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.twofold.web.problem.ProblemException;

/** What was put in. */
@ApplicationScoped
class InvestmentRepository implements PanacheRepositoryBase<Investment, UUID> {

    /** Ends with 404. */
    Investment require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(
                        () -> new ProblemException(ReturnProblem.NOT_FOUND, "Choose one of GET /v1/returns?effect=…."));
    }

    /** Of this effect; the newest first, at most {@code limit}, older than {@code before}. */
    List<Investment> findPage(UUID effect, UUID before, int limit) {
        return find("effectId = ?1 and id < ?2 order by id desc", effect, before)
                .page(0, limit)
                .list();
    }

    List<Investment> ofEffects(List<UUID> effects) {
        return list("effectId in ?1", effects);
    }
}
