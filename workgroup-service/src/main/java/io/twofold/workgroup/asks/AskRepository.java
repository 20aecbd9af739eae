package io.twofold.workgroup.asks;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.twofold.web.problem.ProblemException;

import static io.twofold.workgroup.asks.AskProblem.NOT_FOUND;

@ApplicationScoped
class AskRepository implements PanacheRepositoryBase<Ask, UUID> {

    /** Ends with 404, also where it is another case's. */
    Ask require(UUID caseId, UUID id) {
        return find("caseId = ?1 and id = ?2", caseId, id)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(NOT_FOUND, "Choose one of GET /v1/cases/{id}/asks."));
    }

    /** The oldest first, at most {@code limit}, younger than {@code after}. */
    List<Ask> findPage(UUID caseId, UUID after, int limit) {
        return find("caseId = ?1 and id > ?2 order by id", caseId, after)
                .page(0, limit)
                .list();
    }
}
