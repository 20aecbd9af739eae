package io.twofold.kit.jobs;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.web.identity.ErasedPeople;

/** Those whom a test has erased, and those of whom it was asked. */
@ApplicationScoped
class Erased implements ErasedPeople {

    private final Set<UUID> erased = ConcurrentHashMap.newKeySet();
    private final Set<UUID> asked = ConcurrentHashMap.newKeySet();

    void erase(UUID personId) {
        erased.add(personId);
    }

    boolean wereAsked(UUID personId) {
        return asked.contains(personId);
    }

    @Override
    public boolean contain(UUID personId) {
        asked.add(personId);
        return erased.contains(personId);
    }
}
