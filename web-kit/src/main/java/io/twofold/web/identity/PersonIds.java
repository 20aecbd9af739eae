package io.twofold.web.identity;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;

/** The ids of people: the same in every service, and no way back from an id to a person without the secret. */
@ApplicationScoped
@Startup // so that a service without its secret does not start, instead of failing at the first request
public class PersonIds {

    private final KeyedIds ids;

    PersonIds(KeyedIds ids) {
        this.ids = ids;
    }

    /** The person whom an issuer's tokens call {@code sub}. */
    public UUID person(String issuer, String sub) {
        return ids.of("person", issuer, sub);
    }

    /** The same person, when they come back after this id was erased. */
    public UUID after(UUID erased) {
        return ids.of("returned", erased.toString());
    }

    /** Whoever an imported log of this process calls {@code name}. */
    public UUID inLog(UUID processId, String name) {
        return ids.of("log", processId.toString(), name);
    }

    /** Whoever the source of an imported community knows as {@code sourceId}. */
    public UUID inCommunity(UUID communityId, String sourceId) {
        return ids.of("community", communityId.toString(), sourceId);
    }
}
