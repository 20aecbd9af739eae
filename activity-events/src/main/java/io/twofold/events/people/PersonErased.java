package io.twofold.events.people;

import java.util.UUID;

/**
 * A person is forgotten: every service puts another id in their place, also in what still arrives.
 *
 * @param personId the id that stands for nobody from now on
 * @param replacedBy a random id in its place
 */
public record PersonErased(UUID personId, int revision, UUID replacedBy) implements PeopleEvent {

    @Override
    public UUID thingId() {
        return personId;
    }

    @Override
    public UUID key() {
        return personId;
    }
}
