package io.twofold.workgroup.processes;

import java.util.HashMap;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import io.twofold.web.paging.Cursor;
import io.twofold.web.problem.ProblemException;

import static io.twofold.workgroup.processes.ProcessProblem.NOT_FOUND;

@ApplicationScoped
class ProcessRepository implements PanacheRepositoryBase<ProcessDefinition, UUID> {

    /** Ends with 404. */
    ProcessDefinition require(UUID id) {
        return findByIdOptional(id).orElseThrow(ProcessRepository::notFound);
    }

    /** Locked from its first load on, so that the events of the process get the order of the commits. */
    ProcessDefinition lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProcessRepository::notFound);
    }

    /** In the order of the filter, at most {@code limit}, after this place. */
    List<ProcessDefinition> findPage(ProcessFilter filter, UUID caller, @Nullable Cursor after, int limit) {
        var byName = filter.sort() == ProcessSort.NAME;
        var values = new HashMap<String, Object>();
        var conditions = new StringJoiner(" and ", "where ", byName ? " order by name, id" : " order by id desc");
        conditions.add("true = true");
        if (filter.mine()) {
            conditions.add("array_contains(ownerIds, :caller)");
            values.put("caller", caller);
        }
        if (filter.owningUnit() != null) {
            conditions.add("owningUnit = :unit");
            values.put("unit", filter.owningUnit());
        }
        if (filter.name() != null) {
            conditions.add("locate(lower(:name), lower(name)) > 0");
            values.put("name", filter.name());
        }
        if (after != null && byName) {
            conditions.add("(name, id) > (:after, :id)");
            values.put("after", after.text(0));
            values.put("id", after.uuid(1));
        } else if (after != null) {
            conditions.add("id < :id");
            values.put("id", after.uuid(0));
        }
        return find(conditions.toString(), values).page(0, limit).list();
    }

    static Cursor placeOf(ProcessDefinition process, ProcessSort sort) {
        return sort == ProcessSort.NAME ? Cursor.of(process.settings().name(), process.id()) : Cursor.of(process.id());
    }

    private static ProblemException notFound() {
        return new ProblemException(NOT_FOUND, "Choose one of GET /v1/processes.");
    }
}
