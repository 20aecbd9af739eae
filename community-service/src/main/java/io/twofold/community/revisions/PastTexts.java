package io.twofold.community.revisions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What all texts have said, for those who keep the present of one. */
@ApplicationScoped
public class PastTexts {

    private final EntityManager entities;

    PastTexts(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps what a text says now, and, where this is its first revision, what it said before. */
    public void keep(UUID textId, Wording first, Wording now) {
        if (find(textId).isEmpty()) {
            entities.persist(new PastText(textId, first));
        }
        entities.persist(new PastText(textId, now));
    }

    /** Every wording of a text, the newest first, with the difference to the one before; one never revised has its first. */
    public List<RevisionView> of(UUID textId, Wording first) {
        var kept = find(textId);
        var wordings = kept.isEmpty() ? List.of(first) : kept;
        var views = new ArrayList<RevisionView>(wordings.size());
        for (var i = 0; i < wordings.size(); i++) {
            views.add(RevisionView.of(wordings.get(i), i + 1 < wordings.size() ? wordings.get(i + 1) : null));
        }
        return views;
    }

    private List<Wording> find(UUID textId) {
        return entities.createQuery("from PastText where textId = :text order by revision desc", PastText.class)
                .setParameter("text", textId)
                .getResultStream()
                .map(PastText::wording)
                .toList();
    }
}
