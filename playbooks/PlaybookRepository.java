package io.twofold.workgroup.playbooks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import io.twofold.web.problem.ProblemException;

import static io.twofold.workgroup.playbooks.PlaybookProblem.NOT_FOUND;
import static java.util.stream.Collectors.toMap;

/** The notes of playbooks, and how they were used. */
@ApplicationScoped
class PlaybookRepository implements PanacheRepositoryBase<PlaybookNote, UUID> {

    /** Ends with 404. */
    PlaybookNote require(UUID id) {
        return findByIdOptional(id).orElseThrow(PlaybookRepository::notFound);
    }

    /** Locked from its first load on. */
    PlaybookNote lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(PlaybookRepository::notFound);
    }

    /** Of this step, or all; by step and then the oldest first, those after this place. */
    List<PlaybookNote> findPage(UUID processId, @Nullable String step, String afterStep, UUID afterId, int limit) {
        var place = "processId = ?1 and (step > ?2 or step = ?2 and id > ?3)";
        var page = step == null
                ? find(place + " order by step, id", processId, afterStep, afterId)
                : find(place + " and step = ?4 order by step, id", processId, afterStep, afterId, step);
        return page.page(0, limit).list();
    }

    /** On how many cases; absent where on none. */
    Map<UUID, Long> countUses(Collection<UUID> noteIds) {
        return getEntityManager()
                .createQuery("select noteId, count(*) from NoteUse where noteId in :notes group by noteId", Tuple.class)
                .setParameter("notes", noteIds)
                .getResultStream()
                .collect(toMap(row -> row.get(0, UUID.class), row -> row.get(1, Long.class)));
    }

    Optional<NoteUse> findUse(UUID noteId, UUID caseId) {
        return getEntityManager()
                .createQuery("from NoteUse where noteId = :note and caseId = :case", NoteUse.class)
                .setParameter("note", noteId)
                .setParameter("case", caseId)
                .getResultStream()
                .findFirst();
    }

    void add(NoteUse use) {
        getEntityManager().persist(use);
    }

    private static ProblemException notFound() {
        return new ProblemException(NOT_FOUND, "Choose one of GET /v1/processes/{id}/playbook.");
    }
}
