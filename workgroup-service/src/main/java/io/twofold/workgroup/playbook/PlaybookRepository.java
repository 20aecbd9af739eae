package io.twofold.workgroup.playbook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import io.twofold.web.problem.ProblemException;

import static io.twofold.workgroup.playbook.PlaybookProblem.NOT_FOUND;

/** Notes and their uses. */
@ApplicationScoped
class PlaybookRepository implements PanacheRepositoryBase<PlaybookNote, UUID> {

    private static final String SEEN =
            "select note, (select count(*) from PlaybookUse where noteId = note.id) from PlaybookNote note ";

    /** Ends with 404. */
    PlaybookNote require(UUID id) {
        return findByIdOptional(id).orElseThrow(PlaybookRepository::notFound);
    }

    /** Locked from its first load on, so that its events get the order of the commits. */
    PlaybookNote lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(PlaybookRepository::notFound);
    }

    SeenNote see(UUID id) {
        return getEntityManager()
                .createQuery(SEEN + "where note.id = :id", SeenNote.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(PlaybookRepository::notFound);
    }

    /** By step, the oldest of a step first, at most {@code limit}, after this place. */
    List<SeenNote> seePage(UUID processId, @Nullable String step, String afterStep, UUID afterId, int limit) {
        return getEntityManager()
                .createQuery(SEEN + """
                        where processId = :process and (:step is null or step = :step)
                            and (step, id) > (:afterStep, :afterId)
                        order by step, id
                        """, SeenNote.class)
                .setParameter("process", processId)
                .setParameter("step", step)
                .setParameter("afterStep", afterStep)
                .setParameter("afterId", afterId)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<PlaybookUse> findUse(UUID noteId, UUID caseId) {
        return getEntityManager()
                .createQuery("from PlaybookUse where noteId = :note and caseId = :case", PlaybookUse.class)
                .setParameter("note", noteId)
                .setParameter("case", caseId)
                .getResultStream()
                .findFirst();
    }

    void add(PlaybookUse use) {
        getEntityManager().persist(use);
    }

    private static ProblemException notFound() {
        return new ProblemException(NOT_FOUND, "Choose one of GET /v1/processes/{id}/playbook.");
    }
}
