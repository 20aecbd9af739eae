package io.twofold.workgroup.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import io.twofold.web.paging.Cursor;

/** Finds cases by what is asked of them. */
@ApplicationScoped
class CaseSearch {

    private static final Instant NOT_DUE = Instant.parse("9999-01-01T00:00:00Z");

    // Few are blocked: asked of each case by itself, all of a process would be looked at.
    private static final String BLOCKED = "(id in (select caseId from Blocker where clearedAt is null))";

    private final EntityManager entities;
    private final Clock clock;

    CaseSearch(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** In the order of the filter, at most {@code limit}, after this place. */
    List<ProcessCase> find(CaseFilter filter, @Nullable Cursor after, int limit) {
        var query = new Query();
        query.where("processId = :process", "process", filter.process());
        query.where("workgroupId = :workgroup", "workgroup", filter.workgroup());
        query.where("step = :step", "step", filter.step());
        query.where("externalRef = :ref", "ref", filter.externalRef());
        if (filter.blocked() != null) {
            query.conditions.add((filter.blocked() ? "" : "not ") + BLOCKED);
        }
        if (filter.overdue()) {
            query.where(condition(CaseState.OPEN) + " and dueAt < :now", "now", clock.instant());
        }
        if (filter.state() != null) {
            query.conditions.add(condition(filter.state()));
        }
        if (filter.sort() == CaseSort.DUE) {
            query.values.put("never", NOT_DUE);
        }
        if (after != null) {
            query.where(filter.sort().afterPlace(), "time", after.instant(0));
            query.values.put("id", after.uuid(1));
        }
        var found = entities.createQuery(query.text() + filter.sort().order(), ProcessCase.class);
        query.values.forEach(found::setParameter);
        return found.setMaxResults(limit).getResultList();
    }

    static Cursor placeOf(ProcessCase found, CaseSort sort) {
        var time = sort == CaseSort.DUE ? found.dueAt() : found.openedAt();
        return Cursor.of(time == null ? NOT_DUE : time, found.id());
    }

    private static String condition(CaseState state) {
        return switch (state) {
            case OPEN -> "deliveredAt is null and cancelledAt is null";
            case DELIVERED -> "deliveredAt is not null";
            case CANCELLED -> "deliveredAt is null and cancelledAt is not null";
        };
    }

    private static final class Query {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        /** Nothing, where nothing is asked. */
        void where(String condition, String parameter, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                values.put(parameter, value);
            }
        }

        String text() {
            return "from ProcessCase where " + String.join(" and ", conditions);
        }
    }
}
