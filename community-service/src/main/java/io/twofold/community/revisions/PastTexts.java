package io.twofold.community.revisions;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

/** What all texts have said, for those who keep the present of one. */
@ApplicationScoped
public class PastTexts {

    private final EntityManager entities;

    PastTexts(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps what a text says now, and, where this is its first revision, what it said before. */
    public void keep(UUID textId, Wording first, Wording now) {
        if (find(textId, Integer.MAX_VALUE, 1).isEmpty()) {
            entities.persist(new PastText(textId, first));
        }
        entities.persist(new PastText(textId, now));
    }

    /** The wordings of a text, the newest first, each with its difference; one never revised has its first. */
    public Page<RevisionView> page(UUID textId, Wording first, PageRequest page) {
        var before = page.after() == null ? Integer.MAX_VALUE : page.after().number(0);
        var kept = find(textId, before, page.rows());
        var wordings = kept.isEmpty() && page.after() == null ? List.of(first) : kept;
        return Page.of(
                IntStream.range(0, wordings.size()).boxed().toList(),
                page,
                i -> RevisionView.of(wordings.get(i), i + 1 < wordings.size() ? wordings.get(i + 1) : null),
                i -> Cursor.of(wordings.get(i).revision()));
    }

    private List<Wording> find(UUID textId, long before, int limit) {
        return entities.createQuery(
                        "from PastText where textId = :text and revision < :before order by revision desc",
                        PastText.class)
                .setParameter("text", textId)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultStream()
                .map(PastText::wording)
                .toList();
    }
}
