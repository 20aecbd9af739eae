package io.twofold.workgroup.notes;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class CaseNoteRepository implements PanacheRepositoryBase<CaseNote, UUID> {

    /** The newest first, at most {@code limit}, older than {@code before}. */
    List<CaseNote> findPage(UUID caseId, UUID before, int limit) {
        return find("caseId = ?1 and id < ?2 order by id desc", caseId, before)
                .page(0, limit)
                .list();
    }
}
